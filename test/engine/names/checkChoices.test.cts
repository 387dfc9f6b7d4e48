import type { INodeParameters } from 'n8n-workflow';
import { byEmail, byName, NAMES, newLineByNames } from '../harness/names.cts';
import { byEmployeeId, byId } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const rig = useRigForEachTest({ readsPerMinute: 0 });

const options = { checkChoices: true };
const cancel = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId(807778),
	options,
};
const newLine = {
	...newLineByNames,
	employeeId: byEmployeeId('10000'),
	carrierId: byId(834256072),
	businessRefDeviceId: byId(26363),
	businessPlanId: byId(21333),
	options,
};
const run = async (parameters: object, more = {}) =>
	await rig.run(parameters as INodeParameters, more);
const CHANGE = 'Choose another one, or switch off Check Choices.';

describe('Check Choices', () => {
	test('lets through what is offered, whether by ID or by name', async () => {
		for (const parameters of [
			newLine,
			{ ...newLineByNames, options },
			{ ...newLine, additionalFields: { businessFeatureIds: [5247, 'Text 1000'] } },
			cancel,
		]) {
			expect((await run(parameters)).error).toBeUndefined();
		}
		expect(rig.sandbox.orders).toHaveLength(4);
	});

	test.each([
		[
			'the line of somebody else',
			{ ...cancel, lineId: byId(815101) },
			'Line is 815101, which is not among the lines that Tangoe Mobile lists for this employee.',
		],
		[
			'a line chosen from the list of somebody else',
			{ ...cancel, lineId: { __rl: true, mode: 'list', value: '815101' } },
			'Line is 815101, which is not among the lines',
		],
		[
			'the plan of another carrier',
			{ ...newLine, businessPlanId: byId(23601) },
			'Plan is 23601, which is not among the plans that Tangoe Mobile lists for this employee, carrier, operation and device model.',
		],
		[
			'a model for others only',
			{ ...newLine, employeeId: byEmployeeId('417'), businessRefDeviceId: byId(111731) },
			'Device Model is 111731, which is not among the device models',
		],
		[
			'a feature that the plan does not take',
			{ ...newLine, additionalFields: { businessFeatureIds: '5247,5301' } },
			'Features to Add is 5301, which is not among the features that Tangoe Mobile lists for this employee, carrier, operation, device model and plan.',
		],
		[
			'a country without business',
			{
				...newLine,
				shippingCountryId: byId(1),
			},
			'Shipping Country is 1, which is not among the countries',
		],
	])('refuses %s', async (_, parameters, says) => {
		const { error } = await run(parameters);
		expect(error?.message).toContain(`${says}`);
		expect(error?.message).toContain(CHANGE);
		expect(rig.requested('POST')).toEqual([]);
	});

	test('says of an employee to whom nothing is offered just that', async () => {
		const { error } = await run({ ...newLine, employeeId: byEmployeeId('09901') });
		expect(error?.message).toContain(
			'Carrier is 834256072, but Tangoe Mobile lists no carriers for this employee: check the employee ID, which is the one that HR uses, not the internal person ID.',
		);
	});

	test('says that a membership cannot be checked for an employee whom nobody knows', async () => {
		const { error } = await run({
			operation: 'leaveProgram',
			employeeId: byEmployeeId('99999'),
			programMembershipId: byId(10000),
			options,
		});
		expect(error?.message).toContain(
			'Program Membership cannot be checked: Tangoe Mobile knows nobody with this employee ID.',
		);
	});

	test('does not judge by a list in which not everything is', async () => {
		const { error } = await run({
			operation: 'deviceSwap',
			employeeId: byEmployeeId('10000'),
			lineId: byId(807778),
			replacementRefDeviceId: byId(1046811009),
			deviceIdentifier: '356938035643809',
			newSim: '8901260852393334567',
			options,
		});
		expect(error).toBeUndefined();
		expect(rig.requested('GET')).toEqual(['/1/lines']);
	});

	test('does not ask about a person who takes over', async () => {
		await run({
			operation: 'lineAssignment',
			employeeId: byEmployeeId('10000'),
			lineId: byId(807778),
			replacementPersonId: byId(1831610),
			options,
		});
		expect(rig.requested('GET')).toEqual(['/1/lines']);
		expect(rig.sandbox.orders).toHaveLength(1);
	});

	test('costs one read for each list of each employee', async () => {
		const items = ['10000', '10021', '10000', '10021'].map((who) => ({ who }));
		await run({ ...newLine, employeeId: byEmployeeId('={{ $json.who }}') }, { items });
		expect(rig.sandbox.orders).toHaveLength(4);
		const counts = rig.requested('GET').sort();
		expect(counts).toEqual(
			[
				'/1/business_plans',
				'/1/business_ref_devices',
				'/1/carriers',
				'/1/countries/business_countries',
			].flatMap((path) => [path, path]),
		);
	});

	test('is off unless it is switched on', async () => {
		const country = { shippingCountryId: byId(52123291) };
		const { error } = await run({ ...newLine, ...country, options: {} });
		expect(error).toBeUndefined();
		expect(rig.requested('GET')).toEqual([]);
	});
});

test('an employee who is an expression counts at run time, and not the sample', async () => {
	const sampled = {
		...newLineByNames,
		employeeId: byEmail('={{ $json.mail }}'),
		businessRefDeviceId: byName('Apple iPhone 15 Pro 256GB - Natural Titanium'),
		businessPlanId: byName('Business Unlimited Talk & Data'),
		options: { sampleEmployeeId: byEmail(NAMES.email) },
	};
	const { items, errors } = await run(sampled, {
		items: [{ mail: NAMES.email }, { mail: 'clementine.marsh@example.com' }],
		node: { onError: 'continueErrorOutput' },
	});
	expect(items).toHaveLength(1);
	expect(errors[0].json.error).toContain(
		'Device Model is "Apple iPhone 15 Pro 256GB - Natural Titanium", which is not among the device models',
	);
});
