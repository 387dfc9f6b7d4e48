import type { INodeParameters } from 'n8n-workflow';
import { by, byEmail, byName, byPhone, NAMES } from '../harness/names.cts';
import { byEmployeeId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

/** The editor shows about so much of a row. */
const SHOWN = 60;

const rig = useRigForEachTest({ readsPerMinute: 0 });

const search = async (method: string, parameters: object) =>
	await rig.engine.search(method, rig.node(parameters as INodeParameters), rig.credentials);
const options = async (method: string, parameters: object) =>
	await rig.engine.options(method, rig.node(parameters as INodeParameters), rig.credentials);

function lastQuery(): Record<string, string> {
	const query = { ...rig.sandbox.requests.at(-1)?.query };
	delete query.page;
	delete query.per_page;
	return query;
}

const newLine = { operation: 'newLine', employeeId: byEmail(NAMES.email) };
const chain = {
	...newLine,
	carrierId: byName(NAMES.carrier),
	businessRefDeviceId: byName(NAMES.model),
	businessPlanId: byName(NAMES.plan),
};

describe('a list below fields that hold names', () => {
	test.each([
		['searchCarriers', { employee_id: '10000' }],
		[
			'searchBusinessRefDevices',
			{ employee_id: '10000', carrier_id: '834256072', activity_type_id: '3' },
		],
		[
			'searchBusinessPlans',
			{
				employee_id: '10000',
				carrier_id: '834256072',
				activity_type_id: '3',
				business_ref_device_id: '26363',
			},
		],
	])('is scoped by what they stand for: %s', async (method, query) => {
		const { results } = await search(method, chain);
		expect(lastQuery()).toEqual(query);
		expect(results.length).toBeGreaterThan(1);
	});

	test('is scoped by them all the way down to the features', async () => {
		const features = await options('getBusinessFeatures', chain);
		expect(features.map(({ name }) => name)).toContain(NAMES.feature);
		expect(lastQuery()).toMatchObject({ business_plan_id: '21333' });
	});

	test('is scoped by a line that is given by its phone number', async () => {
		const features = await options('getLineFeatures', {
			operation: 'addRemoveFeatures',
			employeeId: byEmployeeId('10000'),
			lineId: byPhone('(315) 555-0101'),
		});
		expect(features.map(({ name }) => name)).toEqual(['Text 1000', 'Visual Voicemail']);
	});

	test('is scoped by the carrier of a line that is given by its phone number', async () => {
		await search('searchBusinessRefDevices', {
			operation: 'deviceUpgrade',
			employeeId: byEmployeeId('10000'),
			lineId: byPhone('315-555-0102'),
		});
		expect(lastQuery()).toMatchObject({ carrier_id: '834256117' });
	});

	test.each([
		[
			'searchCarriers',
			{ ...newLine, employeeId: byEmail('nobody@example.com') },
			'Employee is not found: correct it first',
		],
		[
			'searchBusinessRefDevices',
			{ ...chain, carrierId: byName('Verison') },
			'Carrier is not found: correct it first',
		],
		[
			'searchBusinessPlans',
			{ ...chain, businessRefDeviceId: byName('Nokia') },
			'Device Model is not found: correct it first',
		],
		[
			'searchBusinessRefDevices',
			{ operation: 'deviceUpgrade', employeeId: byEmployeeId('10000'), lineId: byPhone('1') },
			'Line is not found: correct it first',
		],
		[
			'searchBusinessRefDevices',
			{
				operation: 'changeCarrier',
				employeeId: byEmployeeId('10000'),
				lineId: byPhone('3155550101'),
				carrierAccountId: byName('none'),
			},
			'Carrier Account is not found: correct it first',
		],
	])('says in one line what is to be mended: %s with %j', async (method, parameters, hint) => {
		const { results } = await search(method, parameters);
		expect(results).toEqual([{ name: hint, value: '' }]);
		expect(hint.length).toBeLessThan(SHOWN);
	});

	test('names the field that is wrong, and not one below it', async () => {
		const { results } = await search('searchBusinessPlans', {
			...chain,
			employeeId: byEmail('nobody@example.com'),
		});
		expect(results[0].name).toMatch(/not found: correct it first$/);
		expect(results[0].name.length).toBeLessThan(SHOWN);
		expect(results[0].value).toBe('');
	});
});

describe('Sample Employee', () => {
	const expression = { ...newLine, employeeId: byEmail('={{ $json.mail }}') };

	test.each([
		['email', byEmail('clementine.marsh@example.com'), '417'],
		['employee ID', byEmployeeId('417'), '417'],
		['a row of the list', by('list', '417'), '417'],
	])(
		'by %s fills the lists while the employee is an expression',
		async (_, sample, employee_id) => {
			const { results } = await search('searchCarriers', {
				...expression,
				options: { sampleEmployeeId: sample },
			});
			expect(lastQuery()).toEqual({ employee_id });
			expect(results.map(({ name }) => name)).not.toContain('Northern Mobile');
		},
	);

	test('that is not found is said', async () => {
		const { results } = await search('searchCarriers', {
			...expression,
			options: { sampleEmployeeId: byEmail('nobody@example.com') },
		});
		expect(results).toEqual([
			{ name: 'Sample Employee is not found: correct it first', value: '' },
		]);
	});

	test('is asked for where there is none', async () => {
		const { results } = await search('searchCarriers', expression);
		expect(results).toEqual([
			{ name: 'Run the previous node first, or set Sample Employee', value: '' },
		]);
	});

	test('does not stand for an employee who is there', async () => {
		await search('searchCarriers', {
			...newLine,
			options: { sampleEmployeeId: byEmployeeId('417') },
		});
		expect(lastQuery()).toEqual({ employee_id: '10000' });
	});
});
