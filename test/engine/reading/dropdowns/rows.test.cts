import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId } from '../../harness/tangoe.cts';
import { useRigForEachTest } from '../../harness/useRig.cts';
import { listsOf, newLine } from './lists.cts';

/** Sells 2,000 models. */
const LARGE_CARRIER = 'Continental Wireless';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const { search, lastQuery } = listsOf(rig);

describe('long lists', () => {
	let models: INodeParameters;
	beforeEach(async () => {
		const { results } = await search('searchCarriers', newLine);
		const carrier = results.find(({ name }) => name === LARGE_CARRIER);
		models = { ...newLine, carrierId: byId(String(carrier?.value)) };
		rig.sandbox.requests.length = 0;
	});

	test('open on a page and go on, without a gap or a repetition', async () => {
		const seen = new Set<unknown>();
		let token: string | undefined;
		let pages = 0;
		do {
			const page = await search('searchBusinessRefDevices', models, { token });
			page.results.forEach(({ value }) => seen.add(value));
			token = page.paginationToken as string | undefined;
			pages++;
		} while (token);

		expect(seen.size).toBe(2000);
		expect(pages).toBeGreaterThanOrEqual(20);
		expect(rig.sandbox.requests[0].query).toMatchObject({ page: '1', per_page: '100' });
	});

	test('are searched whole, by any words in any order, in few reads', async () => {
		const all = rig.sandbox.requests.length;
		const first = await search('searchBusinessRefDevices', models);
		const wanted = first.results[42].name;
		const filter = wanted.split(' ').reverse().join('  ').toUpperCase();

		const { results } = await search('searchBusinessRefDevices', models, { filter });

		expect(results.map(({ name }) => name)).toContain(wanted);
		expect(rig.sandbox.requests.length - all).toBeLessThanOrEqual(5);
	});

	test('a search without a match gives none, rather than a hint to pick', async () => {
		const { results, paginationToken } = await search('searchBusinessRefDevices', models, {
			filter: 'no such model',
		});
		expect(results).toEqual([]);
		expect(paginationToken).toBeUndefined();
	});

	test('a server that ignores the page ends the list after the first', async () => {
		Object.assign(rig.sandbox.settings, { ignorePage: true });
		const first = await search('searchBusinessRefDevices', models);
		const second = await search('searchBusinessRefDevices', models, {
			token: first.paginationToken as string,
		});
		expect(second.results).toEqual([]);
		expect(second.paginationToken).toBeUndefined();
	});
});

describe('a server that ignores the scope', () => {
	beforeEach(() => Object.assign(rig.sandbox.settings, { ignoreFilters: true }));

	test("fills no list with what is another employee's", async () => {
		const { results } = await search('searchLines', {
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmployeeId('10234'),
		});
		expect(results.map(({ value }) => value)).toEqual(['815101', '815102', '815103']);
	});

	test('fills no list with what another carrier sells', async () => {
		const carrierId = 834256072;
		const { results } = await search('searchBusinessPlans', {
			...newLine,
			carrierId: byId(carrierId),
			businessRefDeviceId: byId(26363),
		});
		const carrierOf = new Map(rig.sandbox.world.plans.map((one) => [one.id, one.carrier_id]));
		expect(results.length).toBeGreaterThan(0);
		expect(results.every(({ value }) => carrierOf.get(Number(value)) === carrierId)).toBe(true);
	});

	test('says that nothing is offered, where all of it is foreign', async () => {
		const { results } = await search('searchLines', {
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmployeeId('nobody'),
		});
		expect(results).toEqual([{ name: 'No lines for this employee: is the ID right?', value: '' }]);
	});
});

test('people without an employee ID cannot be picked as employee', async () => {
	const { results } = await search('searchEmployees', newLine, { filter: 'quackers' });
	expect(results).toEqual([{ name: 'Pinkerton Quackers (10000)', value: '10000' }]);
	const all = await search('searchEmployees', newLine);
	expect(all.results.every(({ value }) => typeof value === 'string' && value !== '')).toBe(true);
});

test('a credential that is not accepted is said in words', async () => {
	rig.credentials.tangoeMobileApi.apiToken = 'wrong';
	await expect(search('searchLines', newLine)).rejects.toMatchObject({
		message: expect.stringMatching(
			/^Tangoe Mobile did not accept the credential \(status 401\): \S/,
		),
	});
});

test('the read limit is waited for, and Retry-After is honoured', async () => {
	rig.sandbox.fault({ kind: 'status', status: 429, retryAfter: '1', method: 'GET' });
	const { results } = await search('searchCarriers', newLine);
	expect(results.length).toBeGreaterThan(1);
	expect(rig.requested('GET')).toHaveLength(2);
});

describe('a carrier that stands under Additional Fields', () => {
	const transfer = {
		operation: 'transferOfLiabilityAndChangeCarrier',
		employeeId: byEmployeeId('10000'),
	};

	test('narrows the lists where it is given', async () => {
		await search('searchBusinessRefDevices', {
			...transfer,
			additionalFields: { carrierId: byId(834256072) },
		});
		expect(lastQuery()).toMatchObject({ carrier_id: '834256072', activity_type_id: '6' });
	});

	test('is not missed where it is not', async () => {
		const { results } = await search('searchBusinessRefDevices', transfer);
		expect(lastQuery()).toEqual({ employee_id: '10000', activity_type_id: '6' });
		expect(results.length).toBeGreaterThan(1);
	});
});
