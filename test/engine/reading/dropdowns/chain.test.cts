import { byEmployeeId, byId } from '../../harness/tangoe.cts';
import { useRigForEachTest } from '../../harness/useRig.cts';
import { listsOf, newLine } from './lists.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const { search, options, lastQuery } = listsOf(rig);

describe('the documented chain is sent in full', () => {
	const chain = {
		...newLine,
		carrierId: byId(834256072),
		businessRefDeviceId: byId(26363),
		businessPlanId: byId(21333),
	};

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
	])('by %s', async (method, query) => {
		const { results } = await search(method, chain);
		expect(lastQuery()).toEqual(query);
		expect(results.length).toBeGreaterThan(1);
		expect(results.every(({ value }) => value !== '')).toBe(true);
	});

	test('by the features', async () => {
		const features = await options('getBusinessFeatures', chain);
		expect(lastQuery()).toEqual({
			employee_id: '10000',
			carrier_id: '834256072',
			activity_type_id: '3',
			business_ref_device_id: '26363',
			business_plan_id: '21333',
		});
		expect(features.map(({ value }) => value)).toContain('5247');
	});

	test('and where the operation has no carrier, that of the line stands for it', async () => {
		await search('searchBusinessRefDevices', {
			operation: 'deviceUpgrade',
			employeeId: byEmployeeId('10000'),
			lineId: byId(807729),
		});
		const line = rig.sandbox.world.lines.find(({ id }) => id === 807729);
		expect(lastQuery()).toEqual({
			employee_id: '10000',
			activity_type_id: '17',
			carrier_id: String(line?.carrier_id),
		});
	});

	test('and for a change of carrier that of the new account', async () => {
		await search('searchBusinessRefDevices', {
			operation: 'changeCarrier',
			employeeId: byEmployeeId('10000'),
			lineId: byId(807729),
			carrierAccountId: byId(69607),
		});
		expect(lastQuery()).toMatchObject({ activity_type_id: '4', carrier_id: '834256072' });
	});

	test('a wrong chain gives nothing, and says so', async () => {
		const { results } = await search('searchBusinessPlans', {
			...chain,
			businessRefDeviceId: byId(999),
		});
		expect(results).toEqual([{ name: 'Tangoe Mobile offers no plans for this choice', value: '' }]);
	});

	test('program memberships are those of the person with the employee ID', async () => {
		const { results } = await search('searchProgramMemberships', {
			operation: 'leaveProgram',
			employeeId: byEmployeeId('10000'),
		});
		expect(lastQuery()).toEqual({ enrollee_id: '1831571' });
		expect(results.map(({ value }) => value)).toContain('10000');
	});

	test.each(['empty', 'null', 'array', '404'] as const)(
		'nobody with that employee ID, said as %s',
		async (noMatchStyle) => {
			Object.assign(rig.sandbox.settings, { noMatchStyle });
			const { results } = await search('searchProgramMemberships', {
				operation: 'leaveProgram',
				employeeId: byEmployeeId('nobody'),
			});
			expect(results).toEqual([
				{ name: 'Tangoe Mobile knows nobody with this employee ID', value: '' },
			]);
		},
	);
});

describe('a missing parent is a hint, never a failure', () => {
	test('a field that is still empty', async () => {
		const { results } = await search('searchBusinessRefDevices', newLine);
		expect(results).toEqual([{ name: 'Choose Carrier first', value: '' }]);
		expect(rig.sandbox.requests).toEqual([]);
	});

	test.each([null, '={{ $json.employee }}'])(
		'an employee that is an expression without a value (%p)',
		async (value) => {
			const { results } = await search('searchLines', {
				operation: 'lineCancel',
				cancelTiming: 'today',
				employeeId: byEmployeeId(value as string),
			});
			expect(results).toHaveLength(1);
			expect(results[0].name).toBe('Run the previous node first, or set Sample Employee');
		},
	);

	test('the sample employee fills the lists of an expression', async () => {
		const { results } = await search('searchLines', {
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: byEmployeeId('={{ $json.employee }}'),
			options: { sampleEmployeeId: byEmployeeId('10000') },
		});
		expect(lastQuery()).toEqual({ employee_id: '10000' });
		expect(results.map(({ value }) => value)).toContain('807778');
	});

	test('any other field that is an expression', async () => {
		const [{ name }] = await options('getBusinessFeatures', {
			...newLine,
			carrierId: byId('={{ $json.carrier }}'),
		});
		expect(name).toContain('Carrier has no value yet');
	});

	test('countries are listed without any parent', async () => {
		const { results } = await search('searchCountries', { operation: 'orderSimCard' });
		expect(results.map(({ value }) => value)).toContain('52123291');
	});

	test('countries fall back to the long list where the business has none', async () => {
		rig.sandbox.fault({ kind: 'status', status: 404, path: '/1/countries/business_countries' });
		const { results } = await search('searchCountries', newLine);
		expect(results).toHaveLength(30);
	});
});
