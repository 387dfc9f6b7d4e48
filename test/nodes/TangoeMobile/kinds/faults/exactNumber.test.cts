import type {
	EmployeeField,
	GroupField,
	PickField,
	SimpleField,
	TextField,
} from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { kindOf } from '../../../../../nodes/TangoeMobile/kinds';
import { checkField } from '../../../../../nodes/TangoeMobile/kinds/fieldSet';
import { settings } from '../settings.cts';

const sim: TextField = { kind: 'text', attribute: 'new_sim', label: 'New SIM' };
const employee: EmployeeField = {
	kind: 'employee',
	attribute: 'employee_id',
	label: 'Employee',
	lookup: 'employees',
};
const line: PickField = { kind: 'pick', attribute: 'line_id', label: 'Line', lookup: 'lines' };
const device: PickField = { ...line, attribute: 'device_id', label: 'Device', lookup: 'devices' };

const by = (mode: string, value: unknown) => ({ __rl: true, mode, value });

const PLACES: Array<[string, SimpleField, (value: unknown) => unknown]> = [
	['a text', sim, (value) => value],
	['a text of digits only', { ...sim, digitsOnly: true }, (value) => value],
	['an employee', employee, (value) => value],
	['an employee by ID', employee, (value) => by('employeeId', value)],
	['an employee by email', employee, (value) => by('email', value)],
	['a line by phone number', line, (value) => by('phoneNumber', value)],
	['a device by IMEI', device, (value) => by('identifier', value)],
];

describe.each(PLACES)('%s', (_, field, placed) => {
	const problemsOf = (value: unknown) => checkField(field, placed(value), true, settings);

	it.each([
		['a SIM number that was rounded', Number('8901410321111851072'), 'more than 15 digits'],
		['the first number that can be rounded', 2 ** 53, 'more than 15 digits'],
		['an endless number', Infinity, 'more than 15 digits'],
		['a fraction', 1.5, 'a fraction'],
		['a negative number', -1, 'negative'],
	])('is never %s', (_name, value, fault) => {
		const [problem] = problemsOf(value);
		expect(problem).toEqual({ label: field.label, text: expect.stringContaining(fault) });
		expect(problem.text).toMatch(/: give it as text$/);
	});

	it.each(['8.90141E+18', '8.901410321111851e+21', '8,9E+18', ' 9E+18 '])(
		'is never the shortened number %s',
		(value) => {
			expect(problemsOf(value)).toEqual([
				{
					label: field.label,
					text: 'is a number without its last digits: give all its digits, as text',
				},
			]);
		},
	);
});

it.each([
	[46220],
	[0],
	[Number.MAX_SAFE_INTEGER],
	['8901410321111851072'],
	['-1'],
	['1.5'],
	['1e5'],
])('a text may be %j', (value) => expect(checkField(sim, value, true, settings)).toEqual([]));

it('a number in a group is checked too', () => {
	const group: GroupField = {
		kind: 'group',
		attribute: 'custom_fields',
		label: 'Custom Fields',
		fields: [{ ...sim, attribute: 'value', label: 'Value' }],
		optional: [],
	};
	expect(kindOf(group).check(group, { value: 2 ** 53 }, settings)).toEqual([
		{ label: 'Value', text: expect.stringContaining('give it as text') },
	]);
});
