import { useSandbox } from './client.cts';

const client = useSandbox();
const person = { employee_id: '10000' };
const check = { ...person, activity_type_id: 44 };
const set = (settings: object) => Object.assign(client.sandbox.settings, settings);

describe('a row', () => {
	it('has other keys, or lacks them, in lists of its kind alone', async () => {
		set({
			keys: { lines: { phone_number: 'msisdn', employee_id: 'person.employee_id', status: '' } },
		});
		const [row] = await client.get('/1/lines', person);
		expect(row).toMatchObject({ msisdn: '3155550101', person: { employee_id: '10000' } });
		expect(row).not.toHaveProperty('phone_number');
		expect(row).not.toHaveProperty('employee_id');
		expect(row).not.toHaveProperty('status');
		expect((await client.get('/1/devices', person))[0]).toHaveProperty('employee_id', '10000');
	});

	it('shows what another row has', async () => {
		set({ decoys: { lines: { home_phone: 'phone_number' } } });
		const [first, second] = await client.get('/1/lines', person);
		expect(first.home_phone).toBe(second.phone_number);
	});

	it('has its IDs as text, or all of them as numbers', async () => {
		set({ ids: 'text' });
		const asText = await client.get('/1/lines', person);
		expect(asText[0]).toMatchObject({ id: '807778', device: { id: '807778' } });
		set({ ids: 'number' });
		expect((await client.get('/1/lines', person))[0]).toMatchObject({ employee_id: 10000 });
		// A zero in front would be lost.
		const people = await client.get('/1/people', { employee_id: '00417' });
		expect(people[0].employee_id).toBe('00417');
	});

	it('leaves out what is empty', async () => {
		expect((await client.get('/1/lines', person))[0]).toHaveProperty('label', '');
		set({ omitEmpty: true });
		expect((await client.get('/1/lines', person))[0]).not.toHaveProperty('label');
	});

	it('has details of the page beside its list, where that is in an object', async () => {
		set({ pageDetails: true, envelope: 'data' });
		expect(await client.get('/1/lines', person)).toMatchObject({
			data: [{ id: 807778 }, {}, {}, {}, {}, {}, {}],
			meta: { total: 7 },
		});
	});
});

describe('a record', () => {
	it('can be wrapped and written as JSON:API, in answers to GET and POST', async () => {
		set({ recordEnvelope: 'response.resource', records: 'JSON:API' });
		const { data } = await client.order(check);
		const activity = { id: '4791064', attributes: { activity_type_id: 44 } };
		expect(data).toMatchObject({ response: { activity } });
		expect(await client.get('/1/activities/4791064')).toEqual(data);
		expect(await client.get('/1/people/find_one', person)).toMatchObject({
			response: { person: { id: '1831571' } },
		});
	});

	it.each([
		['short', { id: 4791064, state: 'approved' }],
		['id', { id: 4791064 }],
		['activityId', { activity_id: 4791064 }],
		['nothing', ''],
	] as const)('is answered to an order as %s', async (createdAnswer, expected) => {
		set({ createdAnswer, createdStatus: 202 });
		const { status, data } = await client.order(check);
		expect([status, data]).toEqual([202, expected]);
	});
});

describe('activities', () => {
	it('are listed newest first, with a state for people and an American date', async () => {
		await client.order(check);
		await client.order(check);
		set({ newestFirst: true, states: 'labels', createdAt: 'slashes' });
		expect(await client.get('/1/activities')).toMatchObject([
			{ id: 4791065, state: 'Approved', created_at: '11/01/2022 10:00' },
			{ id: 4791064 },
		]);
	});

	it('come in pages of the server where it does not know per_page', async () => {
		await client.order(check);
		await client.order(check);
		set({ ignorePerPage: true });
		expect(await client.get('/1/activities', { per_page: 1 })).toHaveLength(2);
	});
});

describe('filters', () => {
	const typed = { activity_type_id_eq: 7 };

	it('can be ignored one by one', async () => {
		await client.order(check);
		expect(await client.get('/1/activities', typed)).toEqual([]);
		set({ ignoreFilters: ['activity_type_id_eq'] });
		expect(await client.get('/1/activities', typed)).toHaveLength(1);
		expect(await client.get('/1/activities', { ...typed, state_eq: 'ordered' })).toEqual([]);
	});

	it.each([
		['/1/activities', { activity_type_id_eq: 999 }, 422],
		['/1/activities', { state_eq: 'lost' }, 422],
		['/1/activities', { created_at_gte: '2999-01-01' }, 422],
		['/1/lines', { employee_id: 'nobody' }, 404],
		['/1/activities', { activity_type_id_eq: 7, created_at_gte: '2022-01-01' }, 200],
	])('of a strict server refuse what nothing has: %s %j', async (path, params, status) => {
		set({ strictFilters: true });
		expect((await client.http.get(path, { params })).status).toBe(status);
	});
});
