import { choiceOf, textAt } from '../../../../nodes/TangoeMobile/lookups/row';
import type { Lookup } from '../../../../nodes/TangoeMobile/lookups/lookup';
import { LOOKUPS } from '../../../../nodes/TangoeMobile/lookups/table';

const lookup: Lookup = {
	rows: 'people',
	row: 'person',
	paths: ['/people'],
	scope: [],
	value: ['employee_id', 'hr.id'],
	label: [['name_first', 'name_last'], ['name']],
	hints: ['employee_id', 'group.name'],
	alternateKeys: [],
};

describe('a row in a dropdown', () => {
	it.each([
		[
			'with hints that distinguish it',
			{ employee_id: '10000', name_first: 'Pinkerton', name_last: 'Quackers' },
			{ name: 'Pinkerton Quackers (10000)', value: '10000' },
		],
		[
			'with several hints',
			{ employee_id: '10000', name: 'Quackers', group: { name: 'Sales' } },
			{ name: 'Quackers (10000, Sales)', value: '10000' },
		],
		[
			'with one hint where two are the same',
			{ employee_id: 'Sales', name: 'Quackers', group: { name: 'Sales' } },
			{ name: 'Quackers (Sales)', value: 'Sales' },
		],
		[
			'without a hint that the name has',
			{ employee_id: '10000', name: 'Quackers 10000' },
			{ name: 'Quackers 10000', value: '10000' },
		],
		[
			'with half a name',
			{ employee_id: '10000', name_first: null, name_last: ' Quackers ' },
			{ name: 'Quackers (10000)', value: '10000' },
		],
		[
			'with the second name where the first is blank',
			{ employee_id: '10000', name_first: '', name_last: null, name: 'Quackers' },
			{ name: 'Quackers (10000)', value: '10000' },
		],
		[
			'with the second value where the first is missing',
			{ hr: { id: 17 }, name: 'Quackers' },
			{ name: 'Quackers', value: '17' },
		],
		['without a name', { employee_id: '10000' }, { name: 'Person 10000', value: '10000' }],
	])('is shown %s', (_, row, choice) => {
		expect(choiceOf(lookup, { id: 1, ...row })).toEqual(choice);
	});

	it.each([[{}], [{ employee_id: null }], [{ employee_id: ' ' }], [{ employee_id: ['10000'] }]])(
		'is not shown without a value: %j',
		(row) => expect(choiceOf(lookup, { id: 1, name: 'Quackers', ...row })).toBeUndefined(),
	);
});

describe('a line in a dropdown', () => {
	it('is its number, its status and what is on it', () => {
		const row = {
			id: 807778,
			phone_number: '3175550101',
			status: 'active',
			device: { name: 'iPhone 6' },
			carrier: { name: 'Verizon' },
		};
		expect(choiceOf(LOOKUPS.lines, row)).toEqual({
			name: '3175550101 (active, iPhone 6, Verizon)',
			value: '807778',
		});
	});
});

describe('a model by its global ID', () => {
	it.each([
		[{ ref_device_id: 1046769478, name: 'iPhone 6' }, '1046769478'],
		[{ ref_device: { id: 1046769478, name: 'iPhone 6' } }, '1046769478'],
	])('has that ID, and never the company’s: %j', (row, value) => {
		expect(choiceOf(LOOKUPS.refDevices, { id: 26363, ...row })).toEqual({
			name: 'iPhone 6',
			value,
		});
	});

	it('is not listed if its global ID is unknown', () => {
		expect(choiceOf(LOOKUPS.refDevices, { id: 26363, name: 'iPhone 6' })).toBeUndefined();
	});
});

describe('a text in a record', () => {
	const record = {
		name: ' Quackers ',
		id: 5,
		blank: ' ',
		none: null,
		group: { name: 'Sales' },
		exact: Number.MAX_SAFE_INTEGER,
		rounded: 2 ** 53,
		long: '90071992547409931234',
	};

	it.each([
		['name', 'Quackers'],
		['id', '5'],
		['group.name', 'Sales'],
		['blank', undefined],
		['none', undefined],
		['group', undefined],
		['exact', '9007199254740991'],
		['rounded', undefined],
		['long', '90071992547409931234'],
		['missing', undefined],
		['none.name', undefined],
		['missing.name', undefined],
		['name.first', undefined],
	])('at %s is %s', (path, text) => expect(textAt(path, record)).toBe(text));

	it.each([[undefined], [null], ['text']])('is missing in %j', (nothing) => {
		expect(textAt('name', nothing)).toBeUndefined();
	});
});
