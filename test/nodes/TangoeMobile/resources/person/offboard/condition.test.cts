import { judge } from '../../../../../../nodes/TangoeMobile/resources/person/offboard/conditions/condition';
import { readCondition } from '../../../../../../nodes/TangoeMobile/resources/person/offboard/conditions/readCondition';
import type { Asset } from '../../../../../../nodes/TangoeMobile/resources/person/offboard/assets/asset';

const line = (row: object, kind: Asset['kind'] = 'line'): Asset => ({
	kind,
	id: '1',
	name: 'Line',
	row: { id: 1, ...row },
});

function verdict(condition: object, row: object, others: object[] = [], kind?: Asset['kind']) {
	const { condition: read, problems } = readCondition('Rule 1', condition as never);
	if (!read) throw new Error(problems[0].text);
	const asset = line(row, kind);
	return judge(read, asset, '0042', [asset, ...others.map((other) => line(other, kind))]);
}

test.each([
	['shown and equal', { field: 'label', value: 'Work' }, { label: 'work ' }, [], 'met'],
	['shown and different', { field: 'label', value: 'Work' }, { label: 'Home' }, [], 'notMet'],
	['empty', { field: 'label', value: 'Work' }, { label: '' }, [], 'notMet'],
	['shown of another one only', { field: 'label', value: 'Work' }, {}, [{ label: 'x' }], 'notMet'],
	['shown of none', { field: 'label', value: 'Work' }, {}, [{}], 'unknown'],
	['asked for nothing', { field: 'label', value: [] }, {}, [], 'notMet'],
	['of the person', { field: 'employeeId', value: [42] }, {}, [], 'met'],
	[
		'inside',
		{ field: 'other', fieldName: 'plan.tier', value: 'A' },
		{ plan: { tier: 'a' } },
		[],
		'met',
	],
] as const)('a field that is %s', (_, condition, row, others, expected) => {
	expect(verdict(condition, row, [...others])).toBe(expected);
});

test('a field of lines is none of devices', () => {
	expect(verdict({ field: 'carrier', value: 'X' }, {}, [], 'device')).toBe('notMet');
	expect(verdict({ field: 'status', value: 'X' }, {}, [], 'device')).toBe('notMet');
});

test.each([
	['an unknown field', { field: 'color', value: 'x' }, 'is none of carrier'],
	['no name of another field', { field: 'other', value: 'x' }, 'enter the name of the field'],
	['no value', { field: 'label', value: ' ' }, 'is empty'],
	[
		'a value between commas missing',
		{ field: 'label', value: 'a,,b' },
		'has an entry that is empty',
	],
	['what is no phone number', { field: 'phoneNumber', value: 'n/a' }, 'cannot be a phone number'],
])('%s is named', (_, row, says) => {
	expect(readCondition('Rule 1', row as never).problems[0].text).toContain(says);
});
