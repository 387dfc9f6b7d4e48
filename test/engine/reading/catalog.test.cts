import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, byMode } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

async function read(list: string, parameters: INodeParameters = {}, items?: object[]) {
	const common = { resource: 'catalog', operation: 'getAll', list, returnAll: true };
	return await rig.run({ ...common, ...parameters } as INodeParameters, {
		items: items as Array<Record<string, unknown>>,
	});
}

const names = async (list: string, parameters?: INodeParameters) =>
	(await read(list, parameters)).items.map(({ json }) => json.name);

/** The last query, without its page. */
function asked(): Record<string, unknown> {
	const query = { ...rig.sandbox.requests.at(-1)?.query };
	delete query.page;
	delete query.per_page;
	return query;
}

const employeeId = byEmployeeId('10000');
const chain = {
	activityTypeId: '3',
	carrierId: byId(834256072),
	businessRefDeviceId: byId(26363),
};
const sent = {
	employee_id: '10000',
	carrier_id: '834256072',
	activity_type_id: '3',
	business_ref_device_id: '26363',
	business_plan_id: '21333',
};

describe('every list is read with the documented scope', () => {
	const { employee_id } = sent;
	const upTo = (count: number) => Object.fromEntries(Object.entries(sent).slice(0, count));

	test.each<[string, string, INodeParameters, object]>([
		['carriers', '/carriers', { employeeId }, { employee_id }],
		['carrierAccounts', '/carrier_accounts', { employeeId }, { employee_id }],
		['businessRefDevices', '/business_ref_devices', { employeeId }, { employee_id }],
		[
			'businessRefDevices',
			'/business_ref_devices',
			{
				employeeId,
				additionalFields: { activityTypeId: chain.activityTypeId, carrierId: chain.carrierId },
			},
			upTo(3),
		],
		['businessPlans', '/business_plans', { employeeId, additionalFields: chain }, upTo(4)],
		[
			'businessFeatures',
			'/business_features',
			{ employeeId, additionalFields: { ...chain, businessPlanId: byId(21333) } },
			sent,
		],
		[
			'lineFeatures',
			'/features',
			{ employeeId, lineId: byId(807778) },
			{ employee_id, line_id: '807778' },
		],
		['accessories', '/accessories', {}, {}],
		['countries', '/countries/business_countries', {}, {}],
		['countries', '/countries/business_countries', { employeeId }, { employee_id }],
		['programMemberships', '/program_memberships', { employeeId }, { enrollee_id: '1831571' }],
		[
			'programMemberships',
			'/program_memberships',
			{ enrolleeId: '1831571' },
			{ enrollee_id: '1831571' },
		],
	])('%s from %s', async (list, path, parameters, query) => {
		const { items, error } = await read(list, parameters);
		expect(error).toBeUndefined();
		expect(asked()).toEqual(query);
		expect(rig.requested('GET').at(-1)).toBe(`/1${path}`);
		expect(items.length).toBeGreaterThan(0);
	});
});

test('a row is as Tangoe gave it, or simplified', async () => {
	const [simple] = (await read('businessPlans', { employeeId })).items;
	const [raw] = (await read('businessPlans', { employeeId, options: { simplify: false } })).items;
	expect(simple.json).toMatchObject({
		id: 21333,
		name: 'NBI Business Pooled Nation 900',
		plan_id: 1042457042,
		cost_fractional: '6499.0',
		environment: 'sandbox',
	});
	expect(raw.json).toMatchObject({ id: 21333, plan: { id: 1042457042 } });
	expect(raw.json).not.toHaveProperty('environment');
});

test('names narrow like IDs', async () => {
	const carrierId = byMode('name', ' at  UNITED states');
	const byName = await names('businessRefDevices', { employeeId, additionalFields: { carrierId } });
	const carrier = { carrierId: chain.carrierId };
	expect(byName).toEqual(
		await names('businessRefDevices', { employeeId, additionalFields: carrier }),
	);
});

test('a limit counts rows, and items are paired', async () => {
	const { items } = await read('accessories', { returnAll: false, limit: 3 }, [{ a: 1 }, { a: 2 }]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 0, 0, 1, 1, 1].map((item) => ({ item })),
	);
	expect(items[0].json).toEqual(items[3].json);
	expect(items[0].json).not.toBe(items[3].json);
	expect(new Set(rig.requested('GET'))).toEqual(new Set(['/1/accessories']));
});

test.each<[string, INodeParameters, string]>([
	[
		'carriers',
		{ employeeId: byEmployeeId('={{ "" }}') },
		'Employee is empty: enter the employee ID.',
	],
	[
		'lineFeatures',
		{ employeeId, lineId: byId('={{ "" }}') },
		'Line is empty: choose it from the list or enter its phone number or ID.',
	],
	['programMemberships', {}, 'Employee or Enrollee ID is empty: fill in one of them.'],
	[
		'programMemberships',
		{ employeeId: byEmployeeId('nobody') },
		'Tangoe Mobile knows nobody with this employee ID.',
	],
	['prices', {}, 'List is not one of the lists that this node offers.'],
])('what is missing for %s is said', async (list, parameters, message) => {
	const { error } = await read(list, parameters);
	expect(error?.message).toBe(message);
});
