import type { INodeParameters } from 'n8n-workflow';
import { FastTime } from '../harness/fastTime.cts';
import { byEmployeeId, byId, TangoeRig } from '../harness/tangoe.cts';

const person: INodeParameters = {
	resource: 'person',
	operation: 'get',
	employeeId: byEmployeeId('10000'),
};
const order: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId(807778),
};

let time: FastTime;
let rig: TangoeRig;
beforeEach(async () => {
	time = new FastTime();
	rig = await TangoeRig.start({ readsPerMinute: 0 }, time.now);
	time.run(() => rig.sandbox.requests.some(({ status }) => status === undefined));
});
afterEach(async () => {
	await time.stop();
	await rig.stop();
});

const trickle = (path: string, times = 1) => rig.sandbox.fault({ kind: 'trickle', path, times });
const seconds = async (work: Promise<unknown>) => {
	const from = time.now();
	await work;
	return (time.now() - from) / 1000;
};

describe('an answer that trickles without end', () => {
	test('of an order is given up, and the order is found', async () => {
		rig.sandbox.fault({ kind: 'trickle', method: 'POST' });
		const running = rig.run(order);

		expect(await seconds(running)).toBeLessThan(80);
		expect((await running).items[0].json).toMatchObject({ outcome: 'recovered' });
		expect(rig.sandbox.orders).toHaveLength(1);
	});

	test('of an order of a stopped execution is given up too', async () => {
		rig.sandbox.fault({ kind: 'trickle', method: 'POST' });
		const stop = new AbortController();
		const running = rig.run(order, { stop: stop.signal });
		await time.pass(2_000);
		stop.abort();

		expect(await seconds(running)).toBeLessThan(80);
	});

	test('of a read is read again', async () => {
		trickle('/1/people/find_one');
		const { items } = await rig.run(person);

		expect(items[0].json).toMatchObject({ employee_id: '10000' });
		expect(rig.sandbox.requests).toHaveLength(2);
	});

	test('of a list does not keep the editor waiting, nor whoever opens it next', async () => {
		trickle('/1/carriers', 4);
		const open = async () =>
			await rig.engine.search(
				'searchCarriers',
				rig.node({ operation: 'newLine', employeeId: byEmployeeId('10000') }),
				rig.credentials,
			);
		expect(await seconds(open().catch(() => undefined))).toBeLessThan(160);

		expect((await open()).results.length).toBeGreaterThan(1);
	});

	test('of the sign-in fails that run, and not the next one', async () => {
		trickle('/v2/token');
		const read = () => rig.run(person, { authentication: 'jwt' });
		const first = read();
		expect(await seconds(first)).toBeLessThan(40);
		expect((await first).error?.message).toContain('cannot be reached to issue a token');

		// A failed sign-in is shared for five seconds.
		await time.pass(6_000);
		expect((await read()).items).toHaveLength(1);
	});
});
