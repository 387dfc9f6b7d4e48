import { serialize } from 'node:v8';
import { byId } from '../harness/tangoe.cts';
import { CONTINUE, ERROR_OUTPUT, PURCHASE } from '../harness/orders.cts';
import { realTime, skipTime } from '../harness/fastTime.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { Waiting, type WaitOptions } from './waiting.cts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const WAIT = { activityId: byId('={{ $json.id }}'), checkEvery: 60, giveUpAfter: 30 };

const NODE = 'n8n-nodes-tangoe-mobile.tangoeMobile';
const TOOL = `${NODE}Tool`;

const rig = useRigForEachTest({ readsPerMinute: 0 }, () => Date.now());
afterEach(realTime);

/** Places so many orders; gives their items. */
async function ordered(count: number): Promise<Array<{ id: unknown; ticket: string }>> {
	const { items } = await rig.run(PURCHASE, { items: Array(count).fill({}) });
	rig.sandbox.requests.length = 0;
	return items.map(({ json }, index) => ({ id: json.id, ticket: `T-${index}` }));
}

const started = async (items: WaitOptions['items'], options: WaitOptions = {}, parameters = {}) =>
	await Waiting.start(rig, { ...WAIT, ...parameters }, { items, ...options });

const finish = (id: unknown) => rig.sandbox.advance(Number(id), 'completed');

describe('Wait Until Finished', () => {
	test('parks the execution while an order is open, and lets it out once it is finished', async () => {
		const [order] = await ordered(1);

		const waiting = await started([order]);
		expect(waiting.error).toBeUndefined();
		expect(waiting.left()).toEqual([]);
		expect(Math.round(((waiting.until ?? 0) - Date.now()) / 1_000)).toBe(3_600);

		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.left()).toEqual([]);
		expect(waiting.until).toBeGreaterThan(Date.now());

		finish(order.id);
		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.until).toBeUndefined();
		expect(waiting.left().map(({ json }) => json)).toEqual([
			expect.objectContaining({
				id: order.id,
				phase: 'done',
				is_final: true,
				timed_out: false,
				rounds: 3,
			}),
		]);
	});

	test('an order that is finished already goes on at once, with its own item', async () => {
		const [one, other] = await ordered(2);
		[one, other].forEach(({ id }) => finish(id));

		const waiting = await started([one, other]);
		expect(waiting.until).toBeUndefined();
		expect(waiting.left().map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			[one.id, { item: 0 }],
			[other.id, { item: 1 }],
		]);
	});

	test('each order leaves as soon as it is finished, while the others go on waiting', async () => {
		const orders = await ordered(3);
		const waiting = await started(orders);

		finish(orders[1].id);
		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.left().map(({ json }) => json.id)).toEqual([orders[1].id]);
		expect(waiting.until).toBeGreaterThan(Date.now());

		[orders[0], orders[2]].forEach(({ id }) => finish(id));
		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.left().map(({ json }) => json.id)).toEqual([
			orders[1].id,
			orders[0].id,
			orders[2].id,
		]);
		expect(waiting.until).toBeUndefined();
	});

	test('orders that wait are looked at by one list, whatever their number', async () => {
		const orders = await ordered(100);
		const waiting = await started(orders);
		expect(waiting.left()).toEqual([]);

		for (const round of [1, 2, 3]) {
			rig.sandbox.requests.length = 0;
			skipTime(round * HOUR_MS);
			await waiting.wake();
			expect(rig.requested('GET')).toEqual(['/1/activities']);
		}

		finish(orders[42].id);
		rig.sandbox.requests.length = 0;
		skipTime(4 * HOUR_MS);
		await waiting.wake();
		expect(rig.requested('GET')).toEqual(['/1/activities', `/1/activities/${orders[42].id}`]);
		expect(waiting.left().map(({ json }) => json.id)).toEqual([orders[42].id]);
	});

	test('gives up after its time, and says so', async () => {
		const [order] = await ordered(1);
		const waiting = await started([order], {}, { giveUpAfter: 0.5, checkEvery: 7 * 24 * 60 });
		expect((waiting.until ?? 0) - Date.now()).toBeLessThanOrEqual(DAY_MS / 2);

		skipTime(DAY_MS / 2 + 1_000);
		await waiting.wake();
		expect(waiting.until).toBeUndefined();
		expect(waiting.left()[0].json).toMatchObject({
			id: order.id,
			is_final: false,
			timed_out: true,
			rounds: 2,
		});
	});

	test('an outage ends no wait: it is parked again, and goes on afterwards', async () => {
		const orders = await ordered(4);
		const waiting = await started(orders);
		rig.sandbox.fault({ kind: 'status', status: 404, method: 'GET', times: 99 });
		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.error).toBeUndefined();
		expect(waiting.until).toBeGreaterThan(Date.now());

		rig.sandbox.clearFaults();
		orders.forEach(({ id }) => finish(id));
		skipTime(HOUR_MS);
		await waiting.wake();
		expect(waiting.left()).toHaveLength(4);
	});

	test('an order that does not exist is an error from the start, and holds nobody up', async () => {
		const [order] = await ordered(1);
		const stopped = await started([order, { id: 99 }]);
		expect(stopped.until).toBeUndefined();
		expect(stopped.error?.message).toContain('Item 1');

		const going = await started([order, { id: 99 }], { node: ERROR_OUTPUT });
		expect(going.left('Failed').map(({ json }) => json.id)).toEqual([99]);
		expect(going.until).toBeGreaterThan(Date.now());
		finish(order.id);
		skipTime(HOUR_MS);
		await going.wake();
		expect(going.left().map(({ json }) => json.id)).toEqual([order.id]);

		const inline = await started([order, { id: 99 }], { node: CONTINUE });
		expect(inline.left().map(({ json }) => json.id ?? json.error)).toEqual([
			order.id,
			expect.stringContaining('no such record'),
		]);
	});

	test('refuses to wait where nobody would look again', async () => {
		const [order] = await ordered(1);
		const waiting = await started([order], { isWired: false });
		expect(waiting.until).toBeUndefined();
		expect(waiting.error?.message).toContain('Still Open does not lead back');
	});

	test('warns where the Timeout of the workflow would end the wait', async () => {
		const [order] = await ordered(1);
		const waiting = await started([order], { settings: { executionTimeout: 3_600 } });
		expect(waiting.hints).toEqual([expect.stringContaining('Timeout')]);
		expect((await started([order])).hints).toEqual([]);
	});

	test('leaves in a phase on the way where that is wanted', async () => {
		const [order] = await ordered(1);
		const parameters = { options: { alsoFinishedWhen: ['withTangoe'] } };
		const waiting = await started([order], {}, parameters);
		expect(waiting.left()[0].json).toMatchObject({ phase: 'withTangoe', timed_out: false });
	});

	test('an order that the list does not show is read by itself after a day', async () => {
		const orders = await ordered(12);
		const waiting = await started(orders);
		rig.sandbox.settings.listedAtMost = 1;
		orders.forEach(({ id }) => finish(id));
		const left: number[] = [];
		for (const hours of [1, 25, 26]) {
			skipTime(hours * HOUR_MS);
			await waiting.wake();
			left.push(waiting.left().length);
		}
		// The one that the list shows; then ten of the others, and then the last of them.
		expect(left).toEqual([1, 11, 12]);
	});

	test('a tool says at once how an order stands', async () => {
		const [order] = await ordered(1);
		rig.engine.loaded.nodes[TOOL] = rig.engine.loaded.nodes[NODE];
		const run = await rig.run(
			{ ...WAIT, operation: 'waitUntilFinished' },
			{
				items: [order],
				node: { type: TOOL },
			},
		);
		expect(run.run.waitTill).toBeUndefined();
		expect(run.items.map(({ json }) => json)).toEqual([
			expect.objectContaining({ id: order.id, is_final: false, timed_out: false }),
		]);
	});

	test.each([
		['checkEvery', 0, /^Check Every/],
		['giveUpAfter', 'soon', /^Give Up After/],
	])('%s of %j is refused before anything is read', async (name, value, message) => {
		const waiting = await started([{ id: 1 }], {}, { [name]: `={{ ${JSON.stringify(value)} }}` });
		expect(waiting.error?.message).toMatch(message);
		expect(rig.requested('GET')).toEqual([]);
	});

	test('what follows lower on the canvas goes on after the last order, and is not lost', async () => {
		const [one, other] = await ordered(2);
		const waiting = await started([one, other], { higher: -100 });
		for (const { id } of [other, one]) {
			finish(id);
			skipTime(HOUR_MS);
			await waiting.wake();
		}
		expect(waiting.left().map(({ json }) => json.id)).toEqual([one.id, other.id]);
	});

	test('a round adds little to what n8n stores, however large the items are', async () => {
		const items = (await ordered(20)).map((order) => ({ ...order, text: 'x'.repeat(10_000) }));
		const waiting = await started(items);
		const sizes: number[] = [];
		for (let round = 1; round <= 3; round++) {
			skipTime(round * HOUR_MS);
			await waiting.wake();
			// As n8n does: what several rounds have in common is stored once.
			sizes.push(serialize(waiting.stored).length);
		}
		expect(sizes[2] - sizes[1]).toBeLessThan(10_000);
	});
});
