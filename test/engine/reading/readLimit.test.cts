import type { INode, INodeParameters } from 'n8n-workflow';
import { FastTime } from '../harness/fastTime.cts';
import { byEmployeeId, byId, TangoeRig } from '../harness/tangoe.cts';

const MINUTE_MS = 60_000;
/** What arrives may be held up on its way, so it is held to Tangoe's limit; that 90 start is the budget's own test. */
const TANGOES_LIMIT = 100;

let time: FastTime;
let rig: TangoeRig;
let logged: string[];
let logCalls: unknown[][];
beforeEach(async () => {
	time = new FastTime();
	rig = await TangoeRig.start({}, time.now);
	time.run(() => rig.sandbox.requests.some(({ status }) => status === undefined));
	const { logger } = rig.engine.loadOptionsContext(rig.node(employee), rig.credentials);
	logged = [];
	logCalls = [];
	jest.spyOn(logger, 'info').mockImplementation((...call: unknown[]) => {
		logCalls.push(call);
		logged.push(String(call[0]));
	});
});
afterEach(async () => {
	jest.restoreAllMocks();
	await time.stop();
	await rig.stop();
});

const employee: INodeParameters = { operation: 'newLine', employeeId: byEmployeeId('10000') };
/** One read for each item. */
const person: INodeParameters = {
	resource: 'person',
	operation: 'get',
	employeeId: byEmployeeId('10000'),
};
const continuing: Partial<INode> = { onError: 'continueErrorOutput' };

const items = (count: number) => Array.from({ length: count }, () => ({}));
const readPeople = (count: number, node: Partial<INode> = {}) =>
	rig.run(person, { items: items(count), node });

const reads = () => rig.sandbox.requests.filter(({ method }) => method === 'GET');
const refused = () => reads().filter(({ status }) => status === 429);
const hintsOf = ({ run }: Awaited<ReturnType<typeof readPeople>>) =>
	(run.data.resultData.runData.Tangoe[0].hints ?? []).map(({ message }) => message);

function fullestMinute(): number {
	const moments = reads().map(({ at }) => at);
	const inMinuteFrom = (from: number) =>
		moments.filter((at) => at >= from && at < from + MINUTE_MS).length;
	return Math.max(...moments.map(inMinuteFrom));
}

const openCarriers = async () => {
	const { results } = await rig.engine.search(
		'searchCarriers',
		rig.node(employee),
		rig.credentials,
	);
	return results.map(({ name }) => name);
};
const openFeatures = async () => {
	const options = await rig.engine.options(
		'getBusinessFeatures',
		rig.node({
			...employee,
			carrierId: byId(834256072),
			businessRefDeviceId: byId(26363),
			businessPlanId: byId(21333),
		}),
		rig.credentials,
	);
	return options.map(({ name }) => name);
};

/** Another process with the same token, of which this one knows nothing. */
async function readElsewhere(times: number): Promise<void> {
	const { apiToken } = rig.sandbox.credentials;
	for (let n = 0; n < times; n++) {
		const url = `${rig.sandbox.url}/1/countries`;
		await (await fetch(url, { headers: { 'API-Token': apiToken } })).text();
	}
}

describe('a run with more reads than the limit allows', () => {
	test('waits for its turns and ends with everything', async () => {
		const from = Date.now();
		const run = await readPeople(250);

		expect(run.items).toHaveLength(250);
		expect(run.items.every(({ json }) => json.employee_id === '10000')).toBe(true);
		expect(refused()).toEqual([]);
		expect(fullestMinute()).toBeLessThanOrEqual(TANGOES_LIMIT);
		expect(Date.now() - from).toBeGreaterThanOrEqual(2 * MINUTE_MS);
		expect(Date.now() - from).toBeLessThan(2.5 * MINUTE_MS);
	});

	test('says so in the log once for each wait, and once under the output', async () => {
		const run = await readPeople(250);

		expect(logged).toHaveLength(2);
		for (const line of logged) {
			expect(line).toMatch(/^Tangoe Mobile: waiting \d\d seconds for the read limit$/);
		}
		expect(logCalls.map(([, meta]) => meta)).toEqual(Array(2).fill({ executionId: '1' }));
		expect(hintsOf(run)).toEqual([
			expect.stringMatching(/^This run waited (1[012]\d seconds|2 minutes) for its turn: /),
		]);
	});

	test('shares its limit with others', async () => {
		const runs = await Promise.all([readPeople(60), readPeople(60), readPeople(60)]);

		expect(runs.map(({ items: read }) => read.length)).toEqual([60, 60, 60]);
		expect(refused()).toEqual([]);
		expect(fullestMinute()).toBeLessThanOrEqual(TANGOES_LIMIT);
		// All of them get on: none waits until another one is done.
		const waited = runs.map((run) => hintsOf(run).length);
		expect(waited).toEqual([1, 1, 1]);
	});

	test('says nothing where nobody waited', async () => {
		const run = await readPeople(20);

		expect(hintsOf(run)).toEqual([]);
		expect(logged).toEqual([]);
	});
});

describe('others who read with the same token', () => {
	test.each([true, false])('delay a run, which ends all the same (told when: %s)', async (told) => {
		Object.assign(rig.sandbox.settings, { retryAfter: told });
		await readElsewhere(100);
		let isDone = false;
		const elsewhere = (async () => {
			while (!isDone) {
				await readElsewhere(1);
				await time.pass(1_500);
			}
		})();

		const run = await readPeople(100);
		isDone = true;
		await elsewhere;

		expect(run.items).toHaveLength(100);
		const ours = reads().filter(({ path }) => path === '/1/people/find_one');
		const inVain = ours.filter(({ status }) => status === 429).length;
		expect(inVain).toBeGreaterThan(0);
		expect(inVain).toBeLessThan(told ? 60 : 10);
	});

	test('do not make all that waited come back at one moment', async () => {
		await readElsewhere(100);
		const runs = await Promise.all(Array.from({ length: 12 }, () => readPeople(3)));

		expect(runs.flatMap(({ items: read }) => read)).toHaveLength(36);
		const ours = reads().filter(({ path }) => path === '/1/people/find_one');
		const firstBack = ours.find(({ status }) => status === 200)?.at ?? NaN;
		const inSecond = ours.filter(({ at }) => at >= firstBack && at < firstBack + 1_000);
		expect(inSecond.length).toBeLessThanOrEqual(2);
	});
});

describe('status 429', () => {
	const refuse = (retryAfter?: string, times = 1) =>
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter, times });
	const gap = () => reads()[1].at - reads()[0].at;

	test('is waited out for the seconds that Retry-After says', async () => {
		refuse('20');
		const run = await readPeople(1);
		expect(run.items).toHaveLength(1);
		expect(gap()).toBeGreaterThanOrEqual(20_000);
		expect(gap()).toBeLessThan(21_500);
		expect(hintsOf(run)).toEqual([expect.stringMatching(/waited 2[01] seconds/)]);
	});

	test('is waited out until the date that Retry-After says', async () => {
		// The server's clock is the real one in the header Date, so that the test has none of its own.
		refuse(new Date(Date.now() + 45_000).toUTCString());
		await readPeople(1);
		expect(gap()).toBeGreaterThanOrEqual(40_000);
		expect(gap()).toBeLessThan(50_000);
	});

	test('is waited out for up to a minute where nothing is said', async () => {
		refuse();
		await readPeople(1);
		expect(gap()).toBeGreaterThanOrEqual(45_000);
		expect(gap()).toBeLessThan(61_500);
	});

	test('that lasts is given up after ten minutes', async () => {
		refuse('30', 1_000);
		const from = Date.now();
		const { error } = await readPeople(1);
		expect(error?.message).toContain('Tangoe Mobile asks to slow down (status 429)');
		expect(Date.now() - from).toBeGreaterThan(10 * MINUTE_MS);
		expect(Date.now() - from).toBeLessThan(12 * MINUTE_MS);
	});

	test('of more than two minutes says when to come back, to all items at once', async () => {
		refuse('600');
		const from = Date.now();
		const { errors } = await readPeople(20, continuing);

		expect(errors).toHaveLength(20);
		const [{ error, details }] = errors.map(({ json }) => json as Record<string, never>);
		const [moment] = /\d{4}-\d\d-\d\d \d\d:\d\d(?= UTC)/.exec(details['whatToDo']) ?? [];
		expect(error).toBe('Tangoe Mobile asks to wait 10 minutes (status 429).');
		expect(Date.parse(`${moment}Z`)).toBeGreaterThanOrEqual(from + 600_000);
		expect(Date.parse(`${moment}Z`)).toBeLessThan(from + 665_000);
		expect(reads()).toHaveLength(1);
		expect(Date.now() - from).toBeLessThan(5_000);

		await expect(openCarriers()).resolves.toEqual([
			'Read limit used up: open this list again in 10 minutes',
		]);
	});

	test('of a day is believed for an hour', async () => {
		refuse('86400');
		await readPeople(1);
		time.skip(61 * MINUTE_MS);
		expect((await readPeople(1)).items).toHaveLength(1);
	});
});

describe('somebody in front of a list', () => {
	test.each([
		['a searchable list', openCarriers],
		['a multi-select', openFeatures],
	])('gets one line instead of an error at a used-up limit, for %s', async (_, open) => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '43' });
		const from = Date.now();
		const names = await open();

		expect(names).toEqual(['Read limit used up: open this list again in 43 seconds']);
		expect(names[0].length).toBeLessThan(60);
		expect(Date.now() - from).toBeLessThan(2_000);
	});

	test('is not shut out by a long run', async () => {
		const run = readPeople(85);
		await time.pass(20_000);
		expect(reads()).toHaveLength(84);

		const from = Date.now();
		expect((await openCarriers()).length).toBeGreaterThan(1);
		expect((await openFeatures()).length).toBeGreaterThan(1);
		expect(Date.now() - from).toBeLessThan(2_000);

		await run;
		expect(fullestMinute()).toBeLessThanOrEqual(TANGOES_LIMIT);
	});

	test('waits five seconds in all, however often Tangoe says a little later', async () => {
		rig.sandbox.fault({ kind: 'status', status: 429, method: 'GET', retryAfter: '1', times: 99 });
		const from = Date.now();
		expect(await openCarriers()).toEqual(['Read limit used up: open this list again in 1 second']);
		expect(Date.now() - from).toBeGreaterThan(3_000);
		expect(Date.now() - from).toBeLessThan(7_500);
	});

	test('is told of a failure all the same', async () => {
		rig.credentials.tangoeMobileApi.apiToken = 'wrong';
		await expect(openCarriers()).rejects.toThrow('did not accept the credential');
	});
});
