import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { OrderJournal } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/journal';
import type { OrderRun } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/orderRun';
import { findLostOrder } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/place/findLostOrder';
import { recoverLost } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/place/recoverLost';

jest.mock('../../../../../../../nodes/TangoeMobile/resources/activity/order/place/findLostOrder');
const search = jest.mocked(findLostOrder);

function journalOf(kept: IDataObject, runIndex: number): OrderJournal {
	return new OrderJournal({
		getContext: () => kept,
		getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
	} as unknown as IExecuteFunctions);
}

test('an activity that an answer named in another run of the node is not the lost one', async () => {
	const kept = {};
	const first = journalOf(kept, 0);
	const entry = first.recordSending(
		{ item: 0, part: 0 },
		{
			requestHash: 'a',
			origin: 'https://acme.thefutureis.mobi',
			duplicateKey: 'k',
			unanswered: { sentAt: 1_000, ids: {}, bodyHash: 'b' },
		},
		[],
	);
	first.recordPlaced(entry, '4790001', 'created');
	search.mockResolvedValue(undefined);

	const run = { journal: journalOf(kept, 1), claimedIds: new Set(['4790002']) };
	const lost = { activity: {}, sentAt: 2_000, activityIdsBefore: ['4790003'], isAmbiguous: false };
	await expect(recoverLost(run as unknown as OrderRun, lost)).rejects.toMatchObject({
		kind: 'unknownOutcome',
	});

	const [, { excludedIds }] = search.mock.calls[0];
	expect([...excludedIds].sort()).toEqual(['4790001', '4790002', '4790003']);
});
