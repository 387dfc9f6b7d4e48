import { useSandbox } from './client.cts';

const person = { employee_id: '10000' };
const carrier = { ...person, carrier_id: 834256072, activity_type_id: 3 };
const model = { ...carrier, business_ref_device_id: 26363 };
const plan = { ...model, business_plan_id: 21333 };

describe('the scoped catalogue', () => {
	const client = useSandbox();

	const ids = async (path: string, params?: object) =>
		(await client.get(path, { per_page: 999, ...params })).map(({ id }) => id);

	it('leads from the employee to the features of a plan', async () => {
		expect(await ids('/1/carriers', person)).toContain(834256072);
		expect(await ids('/1/business_ref_devices', carrier)).toEqual(
			expect.arrayContaining([26363, 26372, 111722]),
		);
		expect(await ids('/1/business_plans', model)).toEqual([21333, 20428]);
		expect(await ids('/1/business_features', plan)).toEqual([5247, 5248, 5256]);
	});

	it('has two families of ids', async () => {
		const [first] = await client.get('/1/business_ref_devices', carrier);
		expect(first).toMatchObject({
			id: 26363,
			ref_device_id: 1046769478,
			ref_device: { id: 1046769478, name: first.name },
			manufacturer: 'Apple',
			size: '16GB',
		});
		expect(await ids('/1/ref_devices')).toEqual(
			expect.arrayContaining([1046768210, 1046803160, 1046769478]),
		);
	});

	it.each([
		['a model of another carrier', '/1/business_plans', { ...model, carrier_id: 834256117 }],
		['a model nobody offers', '/1/business_plans', { ...model, business_ref_device_id: 1 }],
		[
			'a plan for another kind of device',
			'/1/business_features',
			{ ...plan, business_plan_id: 20440 },
		],
		['a plan of another carrier', '/1/business_features', { ...plan, business_plan_id: 23601 }],
		[
			'a plan with another model',
			'/1/business_features',
			{ ...plan, business_ref_device_id: 111733 },
		],
		[
			'a carrier closed to the group',
			'/1/business_ref_devices',
			{ ...carrier, employee_id: 'A-1001' },
		],
		['somebody who has left', '/1/carriers', { employee_id: '09901' }],
		['somebody unknown', '/1/carriers', { employee_id: '99999' }],
	])('offers nothing for %s', async (_, path, params) => {
		expect(await ids(path, params)).toEqual([]);
	});

	it('is wider where a link of the chain is left out', async () => {
		const plans = await ids('/1/business_plans', { ...model, business_ref_device_id: undefined });
		expect(plans).toEqual(expect.arrayContaining([21333, 20440]));
		const anywhere = await ids('/1/business_plans', person);
		expect(anywhere).toEqual(expect.arrayContaining([21333, 20440, 22501, 23601]));
		expect(anywhere.length).toBeGreaterThan(plans.length);
	});

	it("keeps to the model's carrier where none is asked for", async () => {
		expect(await ids('/1/business_plans', { ...model, carrier_id: undefined })).toEqual([
			21333, 20428,
		]);
	});

	it('depends on the activity type', async () => {
		const retired = 111735;
		expect(await ids('/1/business_ref_devices', carrier)).not.toContain(retired);
		const swap = { ...carrier, activity_type_id: 8 };
		expect(await ids('/1/business_ref_devices', swap)).toContain(retired);
		const change = { ...carrier, activity_type_id: 14 };
		expect(await ids('/1/business_plans', carrier)).not.toContain(20431);
		expect(await ids('/1/business_plans', change)).toContain(20431);
	});

	it('depends on the group', async () => {
		expect(await ids('/1/carriers', { employee_id: 'A-1001' })).toEqual([834256117]);
		const managers = 111731;
		expect(await ids('/1/business_ref_devices', carrier)).toContain(managers);
		const field = { ...carrier, employee_id: '10250' };
		expect(await ids('/1/business_ref_devices', field)).not.toContain(managers);
	});

	it('takes the internal id of the person for plans as well', async () => {
		const { employee_id, ...rest } = model;
		expect(employee_id).toBe('10000');
		expect(await ids('/1/business_plans', { ...rest, person_id: 1831571 })).toEqual([21333, 20428]);
		expect(await ids('/1/business_plans', { ...rest, person_id: 1831623 })).toEqual([]);
	});

	it.each(['/1/carriers', '/1/lines', '/1/devices', '/1/people/find_one', '/1/features'])(
		'%s does not work without its parameter',
		async (path) => {
			expect((await client.http.get(path)).status).toBe(400);
		},
	);

	it.each([
		['/1/accessories', 20, 268815868],
		['/1/countries', 30, 52123291],
		['/1/countries/business_countries', 8, 52123291],
		['/1/carrier_accounts', 5, 69607],
		['/1/features?line_id=807778', 2, 1056566602],
		['/1/program_memberships?enrollee_id=1831571', 2, 10000],
	])('%s has %i rows', async (path, length, id) => {
		const found = await ids(path);
		expect(found).toHaveLength(length);
		expect(found).toContain(id);
	});

	it('can ignore every parameter', async () => {
		client.sandbox.settings.ignoreFilters = true;
		const all = await ids('/1/business_plans', { ...plan, employee_id: 'A-1001' });
		client.sandbox.settings.ignoreFilters = false;
		expect(all).toHaveLength(14);
	});
});
