import type { INodeParameters } from 'n8n-workflow';
import {
	aged,
	CANCEL,
	CONTINUE,
	linesAsItems,
	LINES,
	manyLines,
	outcomesOf,
	PURCHASE,
} from '../harness/orders.cts';
import { byId } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const HOUR_MS = 60 * 60_000;
const upTo = (maxEndingPerDay: unknown, more: INodeParameters = {}): INodeParameters => ({
	...CANCEL,
	...more,
	options: { maxEndingPerDay, ...(more.options as object) } as INodeParameters,
});
const run = async (parameters: INodeParameters, items: Array<Record<string, unknown>>) =>
	await rig.run(parameters, { items, looks: true, node: CONTINUE });

/** Calls the workflow once for each line, as a broken feed does. */
async function feed(parameters: INodeParameters, count: number, isAtOnce = false) {
	const calls = manyLines(rig, count).map((item) => async () => await run(parameters, [item]));
	if (isAtOnce)
		return (await Promise.all(calls.map(async (call) => await call()))).flatMap(outcomesOf);
	const outcomes: unknown[] = [];
	for (const call of calls) outcomes.push(...outcomesOf(await call()));
	return outcomes;
}

describe('a feed that calls the workflow once for each line', () => {
	test.each([
		['Line Cancel, one after the other', {}, false],
		['Line Cancel, all at once', {}, true],
		['Suspend, which looks for no duplicates', { operation: 'suspend' }, false],
		['Suspend, all at once', { operation: 'suspend' }, true],
	])('is stopped at the limit: %s', async (_, more, isAtOnce) => {
		const outcomes = await feed(upTo(4, more), 9, isAtOnce);
		expect(outcomes.sort()).toEqual([...Array(4).fill('created'), ...Array(5).fill('notSent')]);
		expect(rig.sandbox.orders).toHaveLength(4);
	});

	test('is stopped at 100 where nothing is set', async () => {
		const [{ id }] = await ordered();
		for (let n = 1; n < 99; n++)
			rig.sandbox.activities.push({ ...rig.sandbox.activities[0], id: id - n });
		expect(await feed({ ...CANCEL, operation: 'suspend' }, 2)).toEqual(['created', 'notSent']);
	});

	test('is stopped together with orders of other types that this n8n has sent', async () => {
		await run(upTo(3, { operation: 'suspend' }), linesAsItems(2));
		expect(await feed(upTo(3), 2)).toEqual(['created', 'notSent']);
	});

	/** One order placed by somebody else. */
	async function ordered() {
		await rig.run({ ...CANCEL, operation: 'suspend' }, { items: linesAsItems(1) });
		return rig.sandbox.activities;
	}
});

test('the message names the limit, the count, the latest activities and the way on', async () => {
	await run(upTo(9), linesAsItems(3));
	const { items } = await run(upTo(4), linesAsItems(5).slice(3));
	const ids = rig.sandbox.activities.map(({ id }) => id);
	expect(items[0].json).toMatchObject({
		error:
			'This run would send 2 orders that end service, 3 were placed in the last 24 hours, and at most 4 a day are allowed, so nothing that ends service was sent.',
		details: {
			outcome: 'notSent',
			reason: 'braked',
			whatToDo: `The latest: activity ${ids.reverse().join(', ')}. Check that they are the right ones. If they are, raise Max Ending Service per Day in the options.`,
		},
	});
});

describe('what counts', () => {
	const isStoppedAt2 = async () => outcomesOf(await run(upTo(2), [{ line: LINES[4] }]))[0];
	const [created, notSent] = ['created', 'notSent'];

	test.each<[string, string, () => unknown]>([
		['activities of somebody else', notSent, () => undefined],
		['no withdrawn ones', created, () => (rig.sandbox.activities[0].state = 'cancelled')],
		['no refused ones', created, () => (rig.sandbox.activities[0].state = 'rejected')],
		['ones in an unknown state', notSent, () => (rig.sandbox.activities[0].state = 'kaput')],
		['ones of 23 hours ago', notSent, () => aged(rig, 23 * HOUR_MS)],
		['none of 25 hours ago', created, () => aged(rig, 25 * HOUR_MS)],
		[
			'ones of which nobody knows since when they are there',
			notSent,
			() => rig.sandbox.activities.forEach((one) => (one.created_at = 'lately')),
		],
		['ones that the list does not show yet', notSent, () => rig.sandbox.activities.splice(0)],
	])('%s: the next is %s', async (_, outcome, meanwhile) => {
		await run(upTo(9), linesAsItems(2));
		await meanwhile();
		expect(await isStoppedAt2()).toBe(outcome);
	});

	test('nothing that was not placed: refused orders and previews', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST', times: 2 });
		await run(upTo(2), linesAsItems(2));
		await run(upTo(2, { options: { previewOnly: true } }), linesAsItems(3));
		expect(outcomesOf(await run(upTo(2), linesAsItems(2)))).toEqual(['created', 'created']);
	});

	test('nothing that was held back because another item failed', async () => {
		rig.sandbox.fault({ kind: 'status', status: 422, method: 'POST' });
		await rig.run(upTo(3), { items: linesAsItems(3), looks: true });
		expect(outcomesOf(await run(upTo(3), linesAsItems(3)))).toEqual(Array(3).fill('created'));
	});

	test('no order that ends nothing', async () => {
		expect(outcomesOf(await run({ ...PURCHASE, options: { maxEndingPerDay: 0 } }, [{}]))).toEqual([
			'created',
		]);
	});
});

test('what exists already is returned beyond the limit, and previews are given', async () => {
	await run(upTo(9), linesAsItems(2));
	const items = linesAsItems(4).map((item, index) => ({ ...item, isPreview: index === 2 }));
	const { items: results } = await run(
		upTo(3, { options: { previewOnly: '={{ $json.isPreview }}' } }),
		[...items, { line: LINES[4], isPreview: false }],
	);
	expect(results.map(({ json }) => json.outcome ?? 'braked')).toEqual([
		...['alreadyThere', 'alreadyThere', 'notSent'],
		...['braked', 'braked'],
	]);
	expect(rig.sandbox.orders).toHaveLength(2);
});

test('0 lets nothing end service, and reads nothing for it', async () => {
	const { items } = await run(upTo(0, { operation: 'suspend' }), linesAsItems(1));
	expect(items[0].json.error).toBe(
		'Max Ending Service per Day is 0, so nothing that ends service was sent.',
	);
	expect(rig.sandbox.requests).toEqual([]);
});

describe('where the activities cannot be read', () => {
	beforeEach(() => rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET', times: 9 }));
	const anyway = (operation: string) =>
		upTo(5, {
			...PURCHASE,
			operation,
			lineId: byId(LINES[0]),
			options: { ifAlreadyOrdered: 'orderAnyway' },
		});

	test('nothing that ends service is sent', async () => {
		const { items } = await run(anyway('suspend'), [{}]);
		expect(items[0].json).toMatchObject({
			error: expect.stringMatching(/could not be read, so nothing that ends service was sent/),
			details: {
				outcome: 'notSent',
				whatToDo: expect.stringContaining('set Max Ending Service per Day to 100000'),
			},
		});
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('whatever ends no service is', async () => {
		expect(outcomesOf(await run(anyway('devicePurchase'), [{}]))).toEqual(['created']);
	});

	test('everything is sent with the highest limit, which counts nothing', async () => {
		const run = await rig.run(upTo(100_000, { operation: 'suspend' }), {
			items: linesAsItems(1),
			looks: true,
		});
		expect(outcomesOf(run)).toEqual(['created']);
		expect(rig.requested('GET')).toEqual([]);
	});
});

test('what the look has read is not read again, and other types once in half a minute', async () => {
	await run(upTo(50), linesAsItems(1));
	const types = () =>
		rig.sandbox.requests.splice(0).flatMap(({ query }) => query.activity_type_id_eq ?? []);
	// The first two are the look: the latest ones, and those that are scheduled.
	expect(types()).toEqual(['1', '1']);
	await run(upTo(50), linesAsItems(2).slice(1));
	expect(types()).toEqual(['1', '1']);
	for (let time = 0; time < 2; time++) {
		await run(upTo(50, { operation: 'suspend' }), linesAsItems(1));
	}
	expect(types()).toEqual(['2']);
});
