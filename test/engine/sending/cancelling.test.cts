import type { INode, INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const LINE = 807778;
const person: INodeParameters = {
	resource: 'person',
	operation: 'get',
	employeeId: byEmployeeId('10000'),
};
const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId(LINE),
	additionalFields: { comment: '=item {{ $json.index }}' },
	options: { ordersAtOnce: 5, maxEnding: 50 },
};
const byPhoneNumber: INodeParameters = {
	...cancelEach,
	lineId: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
};
const retrying: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

const rig = useRigForEachTest({ readsPerMinute: 0 });
let stop: AbortController;
beforeEach(() => {
	stop = new AbortController();
});

const start = (parameters: INodeParameters, count: number, node: Partial<INode> = retrying) =>
	rig.run(parameters, { items: items(count), node, stop: stop.signal });

const until = async (isSo: () => boolean) => {
	while (!isSo()) await pass(2);
};
const pass = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));
const requestCount = () => rig.sandbox.requests.length;

/** Stops the run, and tells how long it took to end and what was requested after. */
async function stopped(running: ReturnType<typeof start>) {
	const before = requestCount();
	const from = performance.now();
	stop.abort();
	const { run, items: done, errors } = await running;
	const tookMs = performance.now() - from;
	// Longer than the pauses between tries.
	await pass(1_200);
	return { status: run.status, tookMs, later: requestCount() - before, done, errors };
}

const atOnce = expect.objectContaining({ status: 'canceled', later: 0 });

describe('an execution that is stopped', () => {
	test('while it waits for the read limit ends at once', async () => {
		const running = start(person, 100);
		await until(() => requestCount() === 84);
		await pass(50);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.tookMs).toBeLessThan(1_000);
	});

	test('while it waits after status 429 ends at once', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '60' });
		const running = start(person, 3);
		await until(() => rig.sandbox.requests[0]?.status === 429);
		await pass(50);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.tookMs).toBeLessThan(1_000);
	});

	test('while a read is under way does not wait for the answer', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 5_000, method: 'GET' });
		const running = start(person, 3);
		await until(() => requestCount() === 1);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.tookMs).toBeLessThan(1_000);
	});

	test('while the session is fetched does not wait for it', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 2_000, path: '/v2/token' });
		const running = rig.run(person, { authentication: 'jwt', stop: stop.signal });
		await until(() => requestCount() === 1);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.tookMs).toBeLessThan(1_000);
	});

	test('does not try a failed read again', async () => {
		rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET', times: 9 });
		const running = start(person, 3);
		await until(() => rig.sandbox.requests[0]?.status === 503);

		expect(await stopped(running)).toEqual(atOnce);
	});

	test('leaves its place in the line to others', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '2' });
		const from = performance.now();
		const waiting = [start(person, 3)];
		await until(() => rig.sandbox.requests[0]?.status === 429);
		for (let n = 0; n < 9; n++) waiting.push(start(person, 3));
		await pass(100);
		stop.abort();
		await Promise.all(waiting);

		const { items: read } = await rig.run(person);

		// Behind the ten others, two thirds of a second apart, it would be more than eight seconds.
		expect(read).toHaveLength(1);
		expect(performance.now() - from).toBeLessThan(4_000);
	});
});

describe('a batch of orders that is stopped', () => {
	const slow = () => rig.sandbox.fault({ kind: 'slow', delayMs: 750, method: 'POST', times: 99 });

	test('sends none after those under way', async () => {
		slow();
		const running = start(cancelEach, 30);
		await until(() => rig.sandbox.orders.length >= 11);
		await pass(50);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(rig.sandbox.orders).toHaveLength(11);
	});

	test('shows what was placed, where the workflow continues on errors', async () => {
		slow();
		const running = start(cancelEach, 30, { ...retrying, onError: 'continueErrorOutput' });
		await until(() => rig.sandbox.orders.length >= 11);
		await pass(50);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.done.map(({ json }) => json.id)).toEqual(rig.sandbox.activities.map(({ id }) => id));
		expect(end.errors).toHaveLength(19);
		expect(end.errors[0].json).toMatchObject({
			error: 'This item was canceled: the workflow was stopped before it finished.',
			details: { reason: 'cancelled' },
		});
	});

	test('names what was placed, where it stops on errors', async () => {
		slow();
		const running = start(cancelEach, 30, {});
		await until(() => rig.sandbox.orders.length >= 6);
		await pass(50);
		stop.abort();

		const { error } = await running;

		expect(error?.message).toContain('This item was canceled');
		expect(rig.sandbox.activities).toHaveLength(6);
		for (const { id } of rig.sandbox.activities) expect(error?.description).toContain(String(id));
	});

	test('sends none while the session is still fetched', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 300, path: '/v2/token' });
		const running = rig.run(cancelEach, {
			items: items(3),
			authentication: 'jwt',
			node: retrying,
			stop: stop.signal,
		});
		await until(() => requestCount() === 1);

		expect(await stopped(running)).toEqual(atOnce);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('does not repeat an order that waits after status 429', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'POST', retryAfter: '60' });
		const running = start(cancelEach, 3);
		await until(() => rig.sandbox.requests[0]?.status === 429);
		await pass(50);

		const end = await stopped(running);

		expect(end).toEqual(atOnce);
		expect(end.tookMs).toBeLessThan(1_000);
		expect(rig.sandbox.orders).toEqual([]);
	});

	test('sends none while names are still looked up', async () => {
		rig.sandbox.fault({ kind: 'slow', delayMs: 300, method: 'GET' });
		const phone = rig.sandbox.world.lines.find(({ id }) => id === LINE)?.phone_number;
		const running = rig.run(byPhoneNumber, {
			items: items(5).map((item) => ({ ...item, phone })),
			node: retrying,
			stop: stop.signal,
		});
		await until(() => requestCount() === 1);

		expect(await stopped(running)).toEqual(atOnce);
	});
});

describe('a read that two executions share', () => {
	const lookUp = (signal?: AbortSignal) => {
		const phone = rig.sandbox.world.lines.find(({ id }) => id === LINE)?.phone_number;
		return rig.run(byPhoneNumber, { items: [{ phone }], stop: signal });
	};
	const isBegun = () => requestCount() === 1;
	beforeEach(() => rig.sandbox.fault({ kind: 'slow', delayMs: 400, method: 'GET' }));

	test('is begun anew, once, when the one that began it is stopped', async () => {
		const first = lookUp(stop.signal);
		await until(isBegun);
		const others = [lookUp(), lookUp(), lookUp()];
		await pass(50);

		stop.abort();
		const runs = await Promise.all(others);

		expect((await first).run.status).toBe('canceled');
		expect(runs.map(({ items: placed }) => placed.length)).toEqual([1, 1, 1]);
		expect(rig.requested('GET')).toHaveLength(2);
	});

	test('goes on when one that joined it is stopped', async () => {
		const owner = new AbortController();
		const first = lookUp(owner.signal);
		await until(isBegun);
		const joined = lookUp(stop.signal);
		await pass(50);

		const from = performance.now();
		stop.abort();
		expect((await joined).run.status).toBe('canceled');
		expect(performance.now() - from).toBeLessThan(200);

		expect((await first).items).toHaveLength(1);
		expect(rig.requested('GET')).toHaveLength(1);
		expect(rig.sandbox.orders).toHaveLength(1);
	});
});
