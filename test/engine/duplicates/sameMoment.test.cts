import type { IExecuteContextData } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { CANCEL, CONTINUE, LINES, linesAsItems, outcomesOf, PURCHASE } from '../harness/orders.cts';
import { previewed } from '../harness/previews.cts';
import { byId, type RunOptions } from '../harness/tangoe.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig({ readsPerMinute: 0 });

const cancel: INodeParameters = { ...CANCEL, lineId: byId(LINES[0]) };
const POST = { method: 'POST', path: '/1/activities' } as const;

const run = async (parameters: INodeParameters, options: RunOptions = {}) =>
	await rig.run(parameters, { looks: true, node: CONTINUE, ...options });

/** Until orders have reached the sandbox, whose answers may still be on their way. */
async function ordersAreUnderWay(count = 1): Promise<void> {
	while (rig.requested('POST').length < count) await new Promise(setImmediate);
}

describe('runs at one moment that order the same', () => {
	test.each([2, 5])('order once, and all get it: %i runs', async (count) => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 100, ...POST });
		const runs = await Promise.all(Array.from({ length: count }, async () => await run(cancel)));

		expect(rig.sandbox.orders).toHaveLength(1);
		const [{ id }] = rig.sandbox.activities;
		expect(runs.map(({ items }) => items[0].json.id)).toEqual(Array(count).fill(id));
		expect(runs.flatMap(outcomesOf).sort()).toEqual([
			...Array(count - 1).fill('alreadyThere'),
			'created',
		]);
	});

	test('fail where a duplicate is to fail, and name the first', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 100, ...POST });
		const runs = await Promise.all([run(PURCHASE), run(PURCHASE)]);

		expect(rig.sandbox.orders).toHaveLength(1);
		const [error] = runs.flatMap(({ items }) => items[0].json.error ?? []);
		expect(error).toContain(`activity ${rig.sandbox.activities[0].id}`);
	});

	test('wait for the shared order alone, whatever else the others do', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 300, ...POST, match: { line_id: LINES[1] } });
		const items = linesAsItems(2);
		const ended: string[] = [];
		const long = run(CANCEL, { items }).finally(() => ended.push('long'));
		await ordersAreUnderWay(2);

		const second = await run(cancel).finally(() => ended.push('second'));

		expect(outcomesOf(second)).toEqual(['alreadyThere']);
		expect(outcomesOf(await long)).toEqual(['created', 'created']);
		expect(ended).toEqual(['second', 'long']);
	});

	test('that name two orders the other way round do not wait for each other', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 20, ...POST, times: 4 });
		const items = linesAsItems(2);
		const runs = await Promise.all([
			run(CANCEL, { items }),
			run(CANCEL, { items: [...items].reverse() }),
		]);
		expect(runs.flatMap(outcomesOf).sort()).toEqual([
			...['alreadyThere', 'alreadyThere'],
			...['created', 'created'],
		]);
	});

	test('order twice with Order Anyway, without a wait', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 100, ...POST });
		const anyway = { ...cancel, options: { ifAlreadyOrdered: 'orderAnyway' } };
		const first = run(anyway);
		await ordersAreUnderWay();
		expect(outcomesOf(await run(anyway))).toEqual(['created']);
		expect(outcomesOf(await first)).toEqual(['created']);
	});

	test('send nothing where the answer to the first was lost, nor does another try', async () => {
		rig.sandbox.fault({ kind: 'dropBefore', ...POST });
		rig.sandbox.fault({ kind: 'slow', delayMs: 0, method: 'GET', times: 2 });
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET', times: 1 });
		const uncounted = { ...cancel, options: { maxEndingPerDay: 100_000 } };
		const first = run(uncounted);
		while (rig.requested('GET').length === 0) await new Promise(setImmediate);
		const second = await run(uncounted);
		const third = await run(uncounted);

		expect(outcomesOf(await first)).toEqual(['unknown']);
		for (const { items } of [second, third]) {
			expect(items[0].json).toMatchObject({
				error: expect.stringContaining(
					'another run has just sent the same order, and the answer was lost',
				),
				details: { outcome: 'notSent', reason: 'maybeOrdered' },
			});
		}
		const preview = await run({ ...cancel, options: { previewOnly: true } });
		expect(preview.items[0].json).toMatchObject({ outcome: 'notSent', reason: 'previewOnly' });
		expect(rig.requested('POST')).toHaveLength(1);
	});
});

test('an order that a later try has found is lost no more', async () => {
	rig.sandbox.fault({ kind: 'dropAfter', ...POST });
	// The look before sending reads twice.
	rig.sandbox.fault({ kind: 'status', status: 500, method: 'GET', after: 2, times: 4 });
	const first = await run(cancel);
	expect(outcomesOf(first)).toEqual(['unknown']);
	const contextData = JSON.parse(
		JSON.stringify(first.run.data.executionData?.contextData),
	) as IExecuteContextData;
	expect(outcomesOf(await run(cancel, { mode: 'retry', contextData }))).toEqual(['recovered']);

	// As if it were another Tangoe Mobile now, which has no such order.
	rig.sandbox.activities.splice(0);
	expect(outcomesOf(await run(cancel))).toEqual(['created']);
});

describe('a run that waits', () => {
	test('ends when it is stopped, and leaves nothing claimed', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 500, ...POST });
		const stop = new AbortController();
		const ended: string[] = [];
		const first = run(cancel).finally(() => ended.push('first'));
		await ordersAreUnderWay();
		const waiting = run(CANCEL, { items: linesAsItems(2), stop: stop.signal });
		await new Promise((resolve) => setTimeout(resolve, 50));
		stop.abort();
		await waiting.finally(() => ended.push('waiting'));

		expect(outcomesOf(await first)).toEqual(['created']);
		expect(ended).toEqual(['waiting', 'first']);
		const other = await run({ ...cancel, lineId: byId(LINES[1]) });
		expect(outcomesOf(other)).toEqual(['created']);
	});

	test.each([
		['fails', { kind: 'status', status: 422 } as const, 'failed'],
		['cannot read', { kind: 'status', status: 403 } as const, 'notSent'],
	])('orders after one that %s', async (_, fault, outcome) => {
		const isOrder = outcome === 'failed';
		rig.sandbox.fault({ ...fault, ...(isOrder ? POST : { method: 'GET' }) });
		const [first, second] = await Promise.all([run(cancel), run(cancel)]);
		expect([first, second].flatMap(outcomesOf).sort()).toEqual(['created', outcome].sort());
	});
});

test('what was placed lately counts though the list does not show it yet', async () => {
	await run(cancel);
	const [{ id }] = rig.sandbox.activities;
	const list = rig.sandbox.activities.splice(0);
	rig.sandbox.fault({ kind: 'status', status: 403, path: `/1/activities/${id}` });

	const { items } = await run(cancel);

	expect(list).toHaveLength(1);
	expect(items[0].json).toMatchObject({ id, outcome: 'alreadyThere' });
});

test('what was placed lately and was withdrawn since is ordered again', async () => {
	await run(cancel);
	rig.sandbox.activities[0].state = 'cancelled';
	expect(outcomesOf(await run(cancel))).toEqual(['created']);
});

describe("a preview's hash", () => {
	const suspend: INodeParameters = { ...cancel, operation: 'suspend' };

	test.each([
		['one after the other', false],
		['at once', true],
	])('orders once, also with Order Anyway: three uses %s', async (_, isAtOnce) => {
		const { hash } = await previewed(rig, suspend);
		const approved = { ...suspend, options: { expectedHash: hash } };
		const runs = isAtOnce
			? await Promise.all([run(approved), run(approved), run(approved)])
			: [await run(approved), await run(approved), await run(approved)];

		expect(rig.sandbox.orders).toHaveLength(1);
		const [{ id }] = rig.sandbox.activities;
		expect(runs.map(({ items }) => items[0].json.id)).toEqual([id, id, id]);
	});

	test('orders once for several items of a run', async () => {
		const { hash } = await previewed(rig, suspend);
		const approved = { ...suspend, options: { expectedHash: hash } };
		const { items } = await run(approved, { items: [{}, {}] });
		expect(items.map(({ json }) => json.outcome)).toEqual(['created', 'alreadyThere']);
		expect(rig.sandbox.orders).toHaveLength(1);
	});

	test('orders again after its order was withdrawn', async () => {
		const { hash } = await previewed(rig, suspend);
		const approved = { ...suspend, options: { expectedHash: hash } };
		await run(approved);
		rig.sandbox.activities[0].state = 'cancelled';
		expect(outcomesOf(await run(approved))).toEqual(['created']);
	});

	test('does not keep the same order without a hash from being sent', async () => {
		const { hash } = await previewed(rig, suspend);
		await run({ ...suspend, options: { expectedHash: hash } });
		expect(outcomesOf(await run(suspend))).toEqual(['created']);
	});
});
