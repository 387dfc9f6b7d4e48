import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const EMPLOYEE = '10000';

const rig = useRigForEachTest({ readsPerMinute: 0, maxPageSize: 50 });
let logged: unknown[][];
beforeEach(() => {
	const [line] = rig.sandbox.world.lines;
	for (let n = 0; n < 1_200; n++) {
		rig.sandbox.world.lines.push({ ...line, id: 5_000_000 + n, phone_number: `260555${n}` });
	}
	const context = rig.engine.loadOptionsContext(rig.node({}), rig.credentials);
	logged = [];
	jest
		.spyOn(context.logger, 'info')
		.mockImplementation((...call: unknown[]) => void logged.push(call));
});
afterEach(() => jest.restoreAllMocks());

const ofLines = () =>
	logged.map(([message]) => String(message)).filter((message) => message.includes('rows of'));

const linesOf: INodeParameters = { resource: 'line', operation: 'getAll', returnAll: true };

test('a list of many pages tells every ten of them how far it is', async () => {
	const { items, error } = await rig.run({ ...linesOf, belongingTo: 'business' });

	expect(error).toBeUndefined();
	expect(items.length).toBeGreaterThan(1_200);
	expect(ofLines()).toEqual([
		'Tangoe Mobile: 500 rows of business lines read so far',
		'Tangoe Mobile: 1,000 rows of business lines read so far',
	]);
});

test('so does one that names are looked up in', async () => {
	await rig.run({
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: byEmployeeId(EMPLOYEE),
		lineId: { __rl: true, mode: 'phoneNumber', value: '2605551' },
	});
	expect(ofLines()[0]).toBe('Tangoe Mobile: 500 rows of lines read so far');
});

test('a short list says nothing', async () => {
	await rig.run({ resource: 'person', operation: 'getAll', limit: 5 });
	expect(logged).toEqual([]);
});

test('no line holds anything of a person or of a query', async () => {
	await rig.run({ ...linesOf, employeeId: byEmployeeId(EMPLOYEE) });
	await rig.run({
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: byEmployeeId(EMPLOYEE),
		lineId: { __rl: true, mode: 'phoneNumber', value: '2605551' },
	});
	rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '2' });
	await rig.run({
		resource: 'person',
		operation: 'get',
		employeeId: byEmployeeId(EMPLOYEE),
	});

	expect(logged.length).toBeGreaterThan(2);
	for (const [message, meta, ...more] of logged) {
		expect(message).toMatch(
			/^Tangoe Mobile: (waiting \d+ seconds? for the read limit|[\d,]+ rows of [a-z ]+ read so far)$/,
		);
		expect([meta, ...more]).toEqual([{ executionId: '1' }]);
	}
});
