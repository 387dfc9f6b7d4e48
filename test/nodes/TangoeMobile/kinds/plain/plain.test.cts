import { choice } from '../../../../../nodes/TangoeMobile/kinds/plain/choice';
import { employee } from '../../../../../nodes/TangoeMobile/kinds/records/employee';
import type {
	ChoiceField,
	EmployeeField,
	FlagField,
	QuantityField,
} from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { flag } from '../../../../../nodes/TangoeMobile/kinds/plain/flag';
import { quantity } from '../../../../../nodes/TangoeMobile/kinds/plain/quantity';
import { settings } from '../settings.cts';

describe('a quantity', () => {
	const field: QuantityField = { kind: 'quantity', attribute: 'quantity', label: 'Quantity' };

	it.each([
		[1, '1'],
		['1', '1'],
		[' 12 ', '12'],
		['007', '7'],
		[999, '999'],
	])('of %j is sent as the text %j', (value, sent) => {
		expect(quantity.check(field, value, settings)).toEqual([]);
		expect(quantity.encode(field, value, settings)).toBe(sent);
	});

	it.each([
		[0],
		['0'],
		[-1],
		[1.5],
		['1.5'],
		['1,5'],
		['two'],
		['1e2'],
		['0x1'],
		[1000],
		['undefined'],
		[Number.NaN],
		[true],
		[[1, 2]],
	])('is not %j', (value) => {
		const [{ label, text }] = quantity.check(field, value, settings);
		expect(label).toBe('Quantity');
		expect(text).toContain('a whole number from 1 to 999');
	});
});

describe('an employee', () => {
	const field: EmployeeField = {
		kind: 'employee',
		attribute: 'employee_id',
		label: 'Employee',
		lookup: 'employees',
	};
	const locator = (value: unknown) => ({ __rl: true, mode: 'id', value });

	it.each([
		['digits', '10000', '10000'],
		['leading zeros', '00412', '00412'],
		['letters', 'A-1001', 'A-1001'],
		['a number', 10000, '10000'],
		['white space around it', ' 10000 ', '10000'],
		['a locator', locator('00412'), '00412'],
		['a locator with a number', locator(10000), '10000'],
	])('is text: %s', (_, value, sent) => {
		expect(employee.check(field, value, settings)).toEqual([]);
		expect(employee.encode(field, value, settings)).toBe(sent);
	});

	it.each([
		['undefined'],
		['null'],
		['NaN'],
		['[object Object]'],
		[Number.NaN],
		[true],
		[['10000', '10001']],
		[{ employee_id: '10000' }],
		[locator('undefined')],
		[locator({ id: 1 })],
	])('is not %j', (value) => {
		expect(employee.check(field, value, settings)).toEqual([
			{ label: 'Employee', text: expect.stringContaining('enter one employee ID') },
		]);
	});
});

describe('a flag', () => {
	const field: FlagField = { kind: 'flag', attribute: 'damaged', label: 'Damaged', initial: false };

	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
	])('written %j is %j', (value, sent) => {
		expect(flag.check(field, value, settings)).toEqual([]);
		expect(flag.encode(field, value, settings)).toBe(sent);
	});

	it.each([['yes'], ['no'], [1], [0], ['undefined'], ['TRUE'], [[]], [{}]])(
		'is not %j',
		(value) => {
			expect(flag.check(field, value, settings)).toEqual([
				{ label: 'Damaged', text: expect.stringContaining('enter true or false') },
			]);
		},
	);
});

describe('a choice', () => {
	const field: ChoiceField = {
		kind: 'choice',
		attribute: 'to_liability',
		label: 'To Liability',
		choices: [
			{ name: 'Individual', value: 'individual' },
			{ name: 'Corporate', value: 'corporate' },
		],
		initial: 'corporate',
	};

	it('accepts its values, and sends them unchanged', () => {
		expect(choice.check(field, 'individual', settings)).toEqual([]);
		expect(choice.encode(field, 'individual', settings)).toBe('individual');
	});

	it.each([['Individual'], ['personal'], ['undefined'], [true], [['corporate']]])(
		'names what there is instead of %j',
		(value) => {
			const [{ label, text }] = choice.check(field, value, settings);
			expect(label).toBe('To Liability');
			expect(text).toContain('enter one of individual, corporate');
		},
	);

	it('is sorted on the panel, whatever the order of the data', () => {
		expect(choice.property(field)).toMatchObject({
			default: 'corporate',
			options: [{ name: 'Corporate' }, { name: 'Individual' }],
		});
	});
});
