import { ACTIVITY_TYPES } from '../../../../nodes/TangoeMobile/resources/activity/types';
import { LOOKUPS } from '../../../../nodes/TangoeMobile/lookups/table';
import { shownFor } from '../panel.cts';
import { openEditor, picked } from './editor.cts';

/** Everything that a list can depend on, chosen. */
const chosen = {
	resource: 'activity',
	employeeId: picked('10000'),
	lineId: picked('807778'),
	carrierId: picked('834256072'),
	carrierAccountId: picked('69607'),
	businessRefDeviceId: picked('26363'),
	businessPlanId: picked('21333'),
};
const rows = {
	'/lines': [
		{ id: 807779, carrier_id: 5 },
		{ id: 807778, carrier_id: 834256117 },
	],
	'/carrier_accounts': [{ id: 69607, carrier_id: 834256099 }],
	'/people/find_one': [{ id: 1831571, employee_id: '10000' }],
};

async function askedBy(method: string, operation: string, changed: object = {}) {
	const editor = openEditor({ parameters: { ...chosen, operation, ...changed }, rows });
	const { results } = await editor.search(method);
	return {
		query: editor.asked.at(-1)?.query,
		paths: editor.asked.map(({ path }) => path),
		results,
	};
}

describe('the documented chain', () => {
	const person = { employee_id: '10000' };
	const model = { ...person, carrier_id: '834256072', activity_type_id: 3 };

	it.each([
		['searchAccessories', {}],
		['searchPeople', {}],
		['searchEmployees', {}],
		['searchCarriers', person],
		['searchLines', person],
		['searchDevices', person],
		['searchCarrierAccounts', person],
		['searchCountries', person],
		['searchBusinessRefDevices', model],
		['searchRefDevices', model],
		['searchBusinessPlans', { ...model, business_ref_device_id: '26363' }],
		[
			'searchBusinessFeatures',
			{ ...model, business_ref_device_id: '26363', business_plan_id: '21333' },
		],
	])('of %s in a New Line', async (method, query) => {
		expect((await askedBy(method, 'newLine')).query).toEqual(query);
	});

	it('asks with the features of a line for the line', async () => {
		const { query } = await askedBy('searchLineFeatures', 'addRemoveFeatures');
		expect(query).toEqual({ ...person, line_id: '807778' });
	});

	it('asks for memberships by the person’s internal ID', async () => {
		const { query, paths } = await askedBy('searchProgramMemberships', 'leaveProgram');
		expect(query).toEqual({ enrollee_id: '1831571' });
		expect(paths[0]).toBe('/people/find_one');
	});
});

describe('the carrier', () => {
	it.each([
		['is the one chosen, where the order has one', 'newLine', '834256072'],
		['is that of the new account, before that of the line', 'changeCarrier', '834256099'],
		['is that of the line, where there is nothing else', 'deviceUpgrade', '834256117'],
		['is unknown, where the order has none of them', 'pickDevice', undefined],
	])('%s', async (_, operation, carrier) => {
		const { query } = await askedBy('searchBusinessRefDevices', operation);
		expect(query?.carrier_id).toBe(carrier);
		expect(query?.activity_type_id).toBe(
			ACTIVITY_TYPES.find((type) => type.operation === operation)?.id,
		);
	});

	it.each([
		['narrows the lists once it is given', { carrierId: picked('834256072') }, '834256072'],
		['narrows nothing while it is not', {}, undefined],
	])('%s where it is an additional field', async (_, additionalFields, carrier) => {
		const operation = 'transferOfLiabilityAndChangeCarrier';
		const changed = { carrierId: undefined, additionalFields };
		const { query } = await askedBy('searchBusinessRefDevices', operation, changed);
		expect(query).toEqual({ employee_id: '10000', activity_type_id: 6, carrier_id: carrier });
	});

	it('is unknown when the line is not in the list', async () => {
		const lineId = picked('5');
		const { query } = await askedBy('searchBusinessRefDevices', 'deviceUpgrade', { lineId });
		expect(query).toEqual({ employee_id: '10000', activity_type_id: 17 });
	});
});

describe('a value', () => {
	it.each([
		['text', '10000'],
		['text in white space', ' 10000 '],
		['a number', 10000],
		['a locator', picked('10000')],
		['a locator with a number', picked(10000)],
	])('is read from %s', async (_, employeeId) => {
		expect((await askedBy('searchLines', 'lineCancel', { employeeId })).query).toEqual({
			employee_id: '10000',
		});
	});

	it.each([
		['cannot be resolved yet', null],
		['is an expression', '={{ $json.employee }}'],
		['was never set', undefined],
		['is an expression in a locator', picked('={{ $json.employee }}')],
		['gives undefined', { __rl: true, mode: 'employeeId' }],
	])('that %s gives way to the sample employee', async (_, employeeId) => {
		const options = { sampleEmployeeId: picked('20000') };
		const { query } = await askedBy('searchLines', 'lineCancel', { employeeId, options });
		expect(query).toEqual({ employee_id: '20000' });
	});

	it('that exists is not replaced by the sample employee', async () => {
		const options = { sampleEmployeeId: picked('20000') };
		const { query } = await askedBy('searchLines', 'lineCancel', { options });
		expect(query).toEqual({ employee_id: '10000' });
	});
});

describe('a hint instead of a list', () => {
	const EMPTY_EMPLOYEE = /^Run the previous node first, or set Sample Employee$/;

	it.each([
		['an empty employee', { employeeId: picked('') }, 'Choose Employee first'],
		['an empty carrier', { carrierId: picked('') }, 'Choose Carrier first'],
		['the first of several', { employeeId: '', carrierId: '' }, 'Choose Employee first'],
	])('names %s', async (_, changed, hint) => {
		const { results, paths } = await askedBy('searchBusinessRefDevices', 'newLine', changed);
		expect(results).toEqual([{ name: hint, value: '' }]);
		expect(paths).toEqual([]);
	});

	it.each([
		['the employee', { employeeId: null }, EMPTY_EMPLOYEE],
		['the employee, run', { employeeId: { __rl: true, mode: 'employeeId' } }, EMPTY_EMPLOYEE],
		[
			'the carrier',
			{ carrierId: '={{ $json.carrier }}' },
			/^Carrier has no value yet: run the previous node/,
		],
	])('says what to do about an expression for %s', async (_, changed, hint) => {
		const { results } = await askedBy('searchBusinessRefDevices', 'newLine', changed);
		expect(results).toEqual([{ name: expect.stringMatching(hint), value: '' }]);
	});

	it('is given for any other field than the employee, sample or not', async () => {
		const options = { sampleEmployeeId: picked('20000') };
		const { paths } = await askedBy('searchBusinessRefDevices', 'newLine', {
			carrierId: null,
			options,
		});
		expect(paths).toEqual([]);
	});

	it('is not given for one of two IDs, which may be empty', async () => {
		const { query } = await askedBy('searchBusinessPlans', 'addServiceToExistingDevice', {
			businessRefDeviceId: picked(''),
		});
		expect(query).toEqual({
			employee_id: '10000',
			carrier_id: '834256072',
			activity_type_id: 37,
		});
	});

	it('is not given for countries, which are worth reading anyway', async () => {
		const { query } = await askedBy('searchCountries', 'newLine', { employeeId: '' });
		expect(query).toEqual({});
	});

	it('is shown if no one has the employee ID', async () => {
		const { results } = await askedBy('searchProgramMemberships', 'leaveProgram', {
			employeeId: '20000',
		});
		expect(results).toEqual([
			{ name: 'Tangoe Mobile knows nobody with this employee ID', value: '' },
		]);
	});
});

describe('an operation that orders nothing', () => {
	it.each([
		['activity', 'get', 'searchActivities'],
		['activity', 'getAll', 'searchPeople'],
		['line', 'getAll', 'searchEmployees'],
		['nothing', 'nothing', 'searchPeople'],
	])('of %s, %s, has lists without a scope', async (resource, operation, method) => {
		expect((await askedBy(method, operation, { resource })).query).toEqual({});
	});
});

describe('the chain of every list', () => {
	it('is in the order of the documentation', () => {
		const order = [
			...['employee_id', 'enrollee_id', 'line_id', 'carrier_id', 'activity_type_id'],
			...['business_ref_device_id', 'business_plan_id'],
		];
		for (const { scope } of Object.values(LOOKUPS)) {
			const places = scope.map((parameter) => order.indexOf(parameter));
			expect(places).toEqual([...places].sort((one, other) => one - other));
			expect(places).not.toContain(-1);
		}
	});
});

describe.each(ACTIVITY_TYPES)('the lists of $name', ({ operation }) => {
	const methods = shownFor('activity', operation).flatMap(({ modes = [] }) =>
		modes.flatMap(({ typeOptions }) => (typeOptions?.searchListMethod as string) ?? []),
	);

	it.each([...new Set(methods)])('%s opens once all is chosen above it', async (method) => {
		const set = Object.fromEntries(
			Object.entries(chosen).filter(([name]) =>
				shownFor('activity', operation).some((property) => property.name === name),
			),
		);
		const editor = openEditor({ parameters: { resource: 'activity', ...set, operation }, rows });
		const { results } = await editor.search(method);
		expect(results.filter(({ name }) => /has no value|first$/.test(name))).toEqual([]);
		expect(editor.asked.length).toBeGreaterThan(0);
	});
});
