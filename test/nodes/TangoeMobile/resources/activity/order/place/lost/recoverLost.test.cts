import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { OrderJournal } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/journal';
import type { OrderRun } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/orderRun';
import { momentNow } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/moment';
import { openOrdersOf } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/openOrders';
import { recoverLost } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/recoverLost';
import type { LostOrder } from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/recognize';

const ORIGIN = 'https://acme.thefutureis.mobi';

function journalOf(kept: IDataObject, runIndex: number): OrderJournal {
	return new OrderJournal({
		getContext: () => kept,
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
	} as unknown as IExecuteFunctions);
}

const unanswered = {
	activity: {},
	sentAt: momentNow(),
	activityIdsBefore: ['4790003'],
	isBeforeKnown: true,
	isAmbiguous: false,
	rivals: () => [],
};

test('an activity that belongs to another order, or was there before, is not the lost one', async () => {
	const kept = {};
	const first = journalOf(kept, 0);
	const entry = first.recordSending(
		{ item: 0, part: 0 },
		{
			requestHash: 'a',
			origin: ORIGIN,
			duplicateKey: 'k',
			unanswered: { sentAt: momentNow(), isBeforeKnown: true, ids: {}, bodyHash: 'b' },
		},
		[],
	);
	first.recordPlaced(entry, '4790001', 'created');
	const find = jest.fn<Promise<undefined>, [LostOrder]>(async () => undefined);
	const run = {
		connection: { origin: ORIGIN },
		journal: journalOf(kept, 1),
		claimedIds: new Set(['4790002']),
		lostOrders: { find },
	};
	await expect(recoverLost(run as unknown as OrderRun, unanswered)).rejects.toMatchObject({
		kind: 'unknownOutcome',
	});

	const [{ isExcluded }] = find.mock.calls[0];
	expect(['4790001', '4790002', '4790003', '4790004'].map(isExcluded)).toEqual([
		true,
		true,
		true,
		false,
	]);
	// While it is looked for, another execution gets the answer to its order.
	openOrdersOf(ORIGIN).own('4790004');
	expect(isExcluded('4790004')).toBe(true);
});
