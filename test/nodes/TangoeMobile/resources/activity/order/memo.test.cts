import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import {
	idsOf,
	OrderMemo,
	orderHash,
	type Memo,
} from '../../../../../../nodes/TangoeMobile/resources/activity/order/memo';

describe('the hash of an order', () => {
	const activity = {
		activity_type_id: 1,
		employee_id: '10000',
		line_id: 807778,
		business_feature_ids: [5247, 5248],
		comment: 'Sent at 12:00',
		sleep_until: '2026-11-30',
		remote_activity_id: 'REQ1',
	};
	const hash = (changed: object = {}) => orderHash({ activity: { ...activity, ...changed } });

	it.each([
		['type', { activity_type_id: 2 }],
		['employee', { employee_id: '10001' }],
		['line', { line_id: 807779 }],
		['line that is none', { line_id: undefined }],
		['features', { business_feature_ids: [5247] }],
		['more of it', { device_id: 5 }],
	])('changes with the %s', (_, changed) => expect(hash(changed)).not.toBe(hash()));

	it.each([
		['a comment', { comment: 'Sent at 12:01' }],
		['a date', { sleep_until: '2026-12-01' }],
		['the caller’s own ID', { remote_activity_id: 'REQ2' }],
	])('does not change with %s, which an expression may give anew with every try', (_, changed) => {
		expect(hash(changed)).toBe(hash());
	});

	it('is made of the IDs, by which an order can be looked up', () => {
		expect(idsOf({ activity })).toEqual({
			activity_type_id: 1,
			employee_id: '10000',
			line_id: 807778,
			business_feature_ids: [5247, 5248],
		});
	});

	it('does not depend on the order of its attributes', () => {
		const turned = Object.fromEntries(Object.entries(activity).reverse()) as typeof activity;
		expect(orderHash({ activity: turned })).toBe(hash());
	});

	it('shows nothing of what it is made of', () => expect(hash()).toMatch(/^[0-9a-f]{16}$/));
});

describe('the memo of a run', () => {
	/** What n8n keeps for the node over all tries, and the run it is in. */
	function memoOf(kept: IDataObject, runIndex = 0): OrderMemo {
		return new OrderMemo({
			getContext: () => kept,
			getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
		} as unknown as IExecuteFunctions);
	}

	const sent: Memo = { order: 'a', key: 'k', known: [], sentAt: 1_000, ids: { line_id: 807778 } };

	it('knows an order from before it leaves, and with its ID once it has one', () => {
		const kept = {};
		const memo = memoOf(kept);
		expect(memo.find(0, 'a')).toBeUndefined();
		memo.sending(0, sent);
		expect(memoOf(kept).find(0, 'a')).toEqual(sent);
		memo.placed(0, '4791064', 'recovered');
		expect(memoOf(kept).find(0, 'a')).toEqual({
			...sent,
			activityId: '4791064',
			outcome: 'recovered',
		});
	});

	it('forgets an order that Tangoe certainly does not have', () => {
		const kept = {};
		memoOf(kept).sending(0, sent);
		memoOf(kept).notPlaced(0);
		expect(memoOf(kept).find(0, 'a')).toBeUndefined();
	});

	it('is about this item, this order and this run', () => {
		const kept = {};
		memoOf(kept).sending(0, sent);
		expect(memoOf(kept).find(1, 'a')).toBeUndefined();
		expect(memoOf(kept).find(0, 'b')).toBeUndefined();
		expect(memoOf(kept, 1).find(0, 'a')).toBeUndefined();
	});

	it('survives being written down by n8n between two tries', () => {
		const kept = {};
		memoOf(kept).sending(0, sent);
		memoOf(kept).placed(0, '4791064', 'recovered');
		const read = JSON.parse(JSON.stringify(kept)) as IDataObject;
		expect(memoOf(read).find(0, 'a')).toMatchObject({ activityId: '4791064' });
	});

	it('tells which activities this run placed', () => {
		const kept = {};
		memoOf(kept).sending(0, sent);
		memoOf(kept).placed(0, '4791064', 'created');
		memoOf(kept).sending(1, sent);
		expect(memoOf(kept).activityIds()).toEqual(['4791064']);
		expect(memoOf(kept, 1).activityIds()).toEqual([]);
	});

	it('leaves alone what others keep there', () => {
		const kept = { other: 1 };
		memoOf(kept).sending(0, sent);
		expect(kept.other).toBe(1);
	});
});
