import { FastTime } from '../harness/fastTime.cts';
import { byEmployeeId, TangoeRig } from '../harness/tangoe.cts';
import { changeCredential } from '../harness/productionHere.cts';

const MINUTE_MS = 60_000;
const SHARE = 10;

let time: FastTime;
let rig: TangoeRig;
beforeEach(async () => {
	time = new FastTime();
	rig = await TangoeRig.start({}, time.now);
	time.run(() => rig.sandbox.requests.some(({ status }) => status === undefined));
});
afterEach(async () => {
	await time.stop();
	await rig.stop();
});

test('a credential with a share of the reads leaves the others to other processes', async () => {
	changeCredential(rig, { readsPerMinute: SHARE });
	const person = { resource: 'person', operation: 'get', employeeId: byEmployeeId('10000') };
	const { items } = await rig.run(person, { items: Array.from({ length: 25 }, () => ({})) });

	expect(items).toHaveLength(25);
	const moments = rig.sandbox.requests.map(({ at }) => at);
	for (const from of moments) {
		const inMinute = moments.filter((at) => at >= from && at < from + MINUTE_MS - 1_000);
		expect(inMinute.length).toBeLessThanOrEqual(SHARE);
	}
});
