import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { requestHash } from '../../../../../../nodes/TangoeMobile/resources/activity/order/identity/hash';
import { OrderJournal } from '../../../../../../nodes/TangoeMobile/resources/activity/order/journal';
import { momentNow } from '../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/moment';
import type {
	JournalEntry,
	OrderKey,
	Unanswered,
} from '../../../../../../nodes/TangoeMobile/resources/activity/order/order';
import { draftOf } from './item.cts';

const asked = {
	employeeId: '10000',
	lineId: { __rl: true, mode: 'phoneNumber', value: '315-555-0101' },
	businessFeatureIds: ['5247', 'Voicemail'],
	removedFeatureIds: [],
	additionalFields: { comment: 'Sent at 12:00', remoteActivityId: 'REQ1' },
};
const hash = (changed: object = {}, operation = 'addRemoveFeatures') =>
	requestHash(draftOf(operation, { ...asked, ...changed }));

describe('the hash of a request', () => {
	it.each([
		['employee', { employeeId: '10001' }],
		['line', { lineId: '807778' }],
		['line that is missing', { lineId: '' }],
		['features', { businessFeatureIds: '5247' }],
		['more of it', { removedFeatureIds: [5] }],
	])('changes with the %s', (_, changed) => expect(hash(changed)).not.toBe(hash()));

	it('changes with the type', () => {
		expect(hash({}, 'suspend')).not.toBe(hash({}, 'lineCancel'));
	});

	it.each([
		['a comment', { additionalFields: { comment: 'Sent at 12:01' } }],
		['the caller’s own ID', { additionalFields: { remoteActivityId: 'REQ2' } }],
	])('does not change with %s, which an expression may give anew with every try', (_, changed) => {
		expect(hash(changed)).toBe(hash());
	});

	it('does not change with a day, nor with one that is past by now', () => {
		const on = (sleepUntil: string) => hash({ sleepUntil }, 'lineCancel');
		expect(on('2026-11-30')).toBe(on('2026-12-01'));
		expect(on('2026-01-01')).toBe(on('2026-12-01'));
	});

	it('does not depend on how an ID is written', () => {
		const line = (lineId: unknown) => hash({ lineId });
		expect(line(807778)).toBe(line(' 807778 '));
		expect(hash({ businessFeatureIds: '5247, Voicemail' })).toBe(hash());
	});

	it('shows nothing of what it is made of', () => expect(hash()).toMatch(/^[0-9a-f]{32}$/));
});

describe('the journal of a run', () => {
	/** What n8n keeps for the node over all tries, and the run it is in. */
	function journalOf(kept: IDataObject, runIndex = 0): OrderJournal {
		return new OrderJournal({
			getContext: () => kept,
			getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
		} as unknown as IExecuteFunctions);
	}

	const draft = draftOf('addRemoveFeatures', asked);
	const ORIGIN = 'https://acme.thefutureis.mobi';
	const first: OrderKey = { item: 0, part: 0 };
	const request = (key = first, operation = 'addRemoveFeatures') => ({
		key,
		draft: draftOf(operation, asked),
	});
	const sent: JournalEntry & { unanswered: Unanswered } = {
		requestHash: requestHash(draft),
		origin: ORIGIN,
		duplicateKey: 'k',
		unanswered: {
			sentAt: momentNow(),
			isBeforeKnown: true,
			bodyHash: 'b',
			ids: { line_id: 807778 },
		},
	};

	it('has an order from before it leaves, and with its ID once it has one', () => {
		const kept = {};
		const journal = journalOf(kept);
		expect(journal.find(request(), ORIGIN)).toBeUndefined();
		journal.recordSending(first, sent, []);
		const entry = journalOf(kept).find(request(), ORIGIN) as JournalEntry;
		expect(entry).toEqual(sent);
		journal.recordPlaced(entry, '4791064', 'recovered');
		const { unanswered, ...known } = sent;
		expect(unanswered).toBeDefined();
		expect(journalOf(kept).find(request(), ORIGIN)).toEqual({
			...known,
			activityId: '4791064',
			outcome: 'recovered',
		});
	});

	it('drops an order that Tangoe certainly does not have', () => {
		const kept = {};
		const journal = journalOf(kept);
		journal.recordNotPlaced(first, journal.recordSending(first, sent, []));
		expect(journalOf(kept).find(request(), ORIGIN)).toBeUndefined();
	});

	it('is about this item, this part of it, this order, this host and this run', () => {
		const kept = {};
		journalOf(kept).recordSending(first, sent, []);
		expect(journalOf(kept).find(request({ item: 1, part: 0 }), ORIGIN)).toBeUndefined();
		expect(journalOf(kept).find(request({ item: 0, part: 1 }), ORIGIN)).toBeUndefined();
		expect(journalOf(kept).find(request(first, 'suspend'), ORIGIN)).toBeUndefined();
		expect(journalOf(kept).find(request(), 'https://b.thefutureis.mobi')).toBeUndefined();
		expect(journalOf(kept, 1).find(request(), ORIGIN)).toBeUndefined();
	});

	it('survives being saved by n8n between two tries', () => {
		const kept = {};
		const journal = journalOf(kept);
		journal.recordPlaced(journal.recordSending(first, sent, []), '4791064', 'recovered');
		const read = JSON.parse(JSON.stringify(kept)) as IDataObject;
		expect(journalOf(read).find(request(), ORIGIN)).toMatchObject({ activityId: '4791064' });
	});

	it('keeps both orders of an item that was changed between two tries', () => {
		const kept = {};
		const journal = journalOf(kept);
		const other = { ...sent, origin: 'https://b.thefutureis.mobi' };
		journal.recordSending(first, other, []);
		journal.recordNotPlaced(first, journal.recordSending(first, sent, []));
		expect(journalOf(kept).entriesByItem().get(0)?.get('0')).toEqual([other]);
	});

	it('lists the activities that this run placed on a host', () => {
		const kept = {};
		const journal = journalOf(kept);
		journal.recordPlaced(journal.recordSending(first, sent, []), '4791064', 'created');
		journal.recordSending({ item: 1, part: 0 }, sent, []);
		expect(journalOf(kept).activityIds(ORIGIN)).toEqual(['4791064']);
		expect(journalOf(kept).activityIds('https://b.thefutureis.mobi')).toEqual([]);
		expect(journalOf(kept, 1).activityIds(ORIGIN)).toEqual([]);
	});

	it('keeps one list of activities that were there before, however many orders share it', () => {
		const kept = {};
		const journal = journalOf(kept);
		const ids = ['1', '2'];
		const entries = [0, 1, 2].map((item) => journal.recordSending({ item, part: 0 }, sent, ids));
		expect(entries.map(({ unanswered }) => unanswered?.before)).toEqual([0, 0, 0]);
		expect(journalOf(kept).idsBefore(entries[2].unanswered as Unanswered)).toEqual(ids);
	});

	it('stays small for 4,000 orders of one employee who has 4,000 activities', () => {
		const kept = {};
		const journal = journalOf(kept);
		const ids = Array.from({ length: 4_000 }, (_, index) => String(4_791_064 + index));
		const orders = ids.map((id, item) => ({
			id,
			entry: journal.recordSending(
				{ item, part: 0 },
				{ ...sent, duplicateKey: sent.requestHash },
				ids,
			),
		}));
		const megabytes = () => JSON.stringify(kept).length / 1e6;
		expect(megabytes()).toBeLessThan(1.5);
		for (const { entry, id } of orders) journal.recordPlaced(entry, id, 'created');
		expect(megabytes()).toBeLessThan(1);
	});

	it('leaves alone what others keep there', () => {
		const kept = { other: 1 };
		journalOf(kept).recordSending(first, sent, []);
		expect(kept.other).toBe(1);
	});
});
