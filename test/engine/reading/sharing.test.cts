import type { INodeParameters } from 'n8n-workflow';
import { startSandbox } from '../../../sandbox/index.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const LINE = 807778;
const OTHER_EMPLOYEE = '10234';

const rig = useRigForEachTest({ readsPerMinute: 0 });
afterEach(() => jest.restoreAllMocks());

const reads = () => rig.requested('GET').length;

async function openLines(
	{ employee = '10000', filter }: { employee?: string; filter?: string } = {},
	authentication: 'apiToken' | 'jwt' = 'apiToken',
) {
	const parameters: INodeParameters = {
		operation: 'lineCancel',
		cancelTiming: 'today',
		employeeId: byEmployeeId(employee),
	};
	const node = rig.node(parameters, { authentication });
	const { results } = await rig.engine.search('searchLines', node, rig.credentials, { filter });
	return results.map(({ value }) => value);
}

/** A run that looks a line up by its phone number. */
async function cancelByNumber(authentication: 'apiToken' | 'jwt' = 'apiToken') {
	const { phone_number } = rig.sandbox.world.lines.find(({ id }) => id === LINE) ?? {};
	return await rig.run(
		{
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmployeeId('10000'),
			lineId: { __rl: true, mode: 'phoneNumber', value: String(phone_number) },
		},
		{ authentication },
	);
}

const slowly = (times = 1) =>
	rig.sandbox.fault({ kind: 'slow', delayMs: 150, method: 'GET', times });

describe('a read under way', () => {
	test('is shared by runs that look up the same', async () => {
		slowly();
		const runs = await Promise.all([cancelByNumber(), cancelByNumber(), cancelByNumber()]);

		expect(runs.map(({ items }) => items[0].json.line_id)).toEqual([LINE, LINE, LINE]);
		expect(reads()).toBe(1);
	});

	test('is shared by lists that are opened at once', async () => {
		slowly();
		const [one, other] = await Promise.all([openLines(), openLines()]);

		expect(one).toEqual(other);
		expect(reads()).toBe(1);
	});

	test('that fails, fails for all who share it, and for nobody after', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET' });
		const runs = await Promise.all([cancelByNumber(), cancelByNumber()]);
		const after = await cancelByNumber();

		for (const { error } of runs) expect(error?.message).toContain('does not allow this');
		expect(after.items).toHaveLength(1);
		expect(reads()).toBe(2);
	});

	test('of a list does not give its impatience to a run', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '7' });
		// A search reads the same pages as a run.
		const names = openLines({ filter: '315' });
		const run = await cancelByNumber();

		expect(await names).toEqual(['']);
		expect(run.items).toHaveLength(1);
	});

	test('of a run does not keep a list waiting', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '8' });
		const run = cancelByNumber();
		while (rig.sandbox.requests[0]?.status !== 429) await new Promise(setImmediate);
		await new Promise((resolve) => setTimeout(resolve, 50));

		const from = performance.now();
		expect(await openLines({ filter: '315' })).toEqual(['']);
		expect(performance.now() - from).toBeLessThan(1_000);
		expect((await run).items).toHaveLength(1);
	});
});

describe('nothing is shared', () => {
	test('between employees', async () => {
		slowly(2);
		const [one, other] = await Promise.all([openLines(), openLines({ employee: OTHER_EMPLOYEE })]);

		expect(one).toContain(String(LINE));
		expect(other).toEqual(['815101', '815102', '815103']);
		expect(reads()).toBe(2);
	});

	test('between a token and a session of the same host', async () => {
		slowly(2);
		const runs = await Promise.all([cancelByNumber('apiToken'), cancelByNumber('jwt')]);

		expect(runs.map(({ items }) => items.length)).toEqual([1, 1]);
		expect(reads()).toBe(2);
	});

	test('with another token of the same host, be it in the same credential', async () => {
		await openLines({ filter: '315' });
		rig.credentials.tangoeMobileApi.apiToken = 'another-token';

		await expect(openLines({ filter: '315' })).rejects.toThrow('did not accept the credential');
	});

	test('while a read with another token is under way', async () => {
		slowly();
		const open = openLines();
		while (reads() === 0) await new Promise(setImmediate);
		rig.credentials.tangoeMobileApi.apiToken = 'another-token';

		await expect(openLines()).rejects.toThrow('did not accept the credential');
		expect(await open).toContain(String(LINE));
	});

	test('with another host that knows the same token', async () => {
		const other = await startSandbox();
		other.world.lines.forEach((line) => (line.id = Number(line.id) + 1_000_000));
		await openLines({ filter: '315' });
		rig.credentials.tangoeMobileApi.host = other.url;

		const lines = await openLines({ filter: '315' });
		await other.stop();

		expect(lines.length).toBeGreaterThan(0);
		expect(lines.every((value) => Number(value) > 1_000_000)).toBe(true);
	});

	test('between credentials with the same values', async () => {
		await openLines({ filter: '315' });
		const node = {
			...rig.node({
				operation: 'lineCancel',
				cancelTiming: 'today',
				employeeId: byEmployeeId('10000'),
			}),
			credentials: { tangoeMobileApi: { id: '77', name: 'Of another project' } },
		};
		await rig.engine.search('searchLines', node, rig.credentials, { filter: '315' });
		expect(reads()).toBe(2);
	});
});

describe('what lists keep', () => {
	const later = (ms: number) => {
		const now = Date.now();
		jest.spyOn(Date, 'now').mockImplementation(() => now + ms);
	};

	test('serves every letter of a search for a minute, and not longer', async () => {
		for (const filter of ['3', '31', '315']) await openLines({ filter });
		expect(reads()).toBe(1);

		later(59_000);
		await openLines({ filter: '3155' });
		expect(reads()).toBe(1);

		later(61_000);
		await openLines({ filter: '3155' });
		expect(reads()).toBe(2);
	});

	test('does not stay an hour longer where the clock is set back by one', async () => {
		await openLines({ filter: '315' });
		later(-3_600_000);
		await openLines({ filter: '315' });
		expect(reads()).toBe(2);
	});

	test('is not what somebody gets who opens the list', async () => {
		await openLines();
		await openLines();
		expect(reads()).toBe(2);
	});

	test('is not what a run gets, nor does it keep anything for lists', async () => {
		await openLines({ filter: '315' });
		await cancelByNumber();
		await cancelByNumber();
		expect(reads()).toBe(3);
	});

	test('is what sixty reads gave: the oldest goes first', async () => {
		const employees = Array.from({ length: 60 }, (_, n) => `nobody-${n}`);
		await openLines({ filter: '315' });
		for (const employee of employees.slice(1)) await openLines({ employee, filter: '3' });
		await openLines({ filter: '315' });
		expect(reads()).toBe(60);

		await openLines({ employee: employees[0], filter: '3' });
		await openLines({ filter: '315' });
		expect(reads()).toBe(62);
	});

	test('is not displaced by what runs read', async () => {
		await openLines({ filter: '315' });
		rig.sandbox.fault({ kind: 'status', status: 403, path: '/1/lines/business_lines' });
		await rig.run(
			{
				operation: 'lineCancel',
				cancelTiming: 'today',
				employeeId: byEmployeeId('={{ $json.employee }}'),
				lineId: { __rl: true, mode: 'phoneNumber', value: '3155550100' },
			},
			{ items: Array.from({ length: 60 }, (_, n) => ({ employee: `nobody-${n}` })) },
		);
		expect(reads()).toBe(62);

		await openLines({ filter: '315' });
		expect(reads()).toBe(62);
	});

	test('is not a failure', async () => {
		rig.sandbox.fault({ kind: 'status', status: 403, method: 'GET' });
		await expect(openLines({ filter: '315' })).rejects.toThrow('does not allow');
		expect(await openLines({ filter: '315' })).toContain(String(LINE));
	});
});

test('a list given to several is not changed by any of them', async () => {
	const before = await openLines({ filter: '315' });
	await rig.engine.search(
		'searchBusinessRefDevices',
		rig.node({
			operation: 'deviceUpgrade',
			employeeId: byEmployeeId('10000'),
			lineId: byId(LINE),
		}),
		rig.credentials,
		{ filter: 'a' },
	);
	expect(await openLines({ filter: '315' })).toEqual(before);
});
