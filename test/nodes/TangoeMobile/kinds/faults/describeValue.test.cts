import type { SimpleField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { describeValue } from '../../../../../nodes/TangoeMobile/kinds/faults/describeValue';
import { checkField } from '../../../../../nodes/TangoeMobile/kinds/fieldSet';
import { settings } from '../settings.cts';

describe('a value in a message', () => {
	it.each([
		['078-05-1120', 'text of 11 characters'],
		['?', 'text of 1 character'],
		[' undefined ', '"undefined"'],
		['[object Object]', '"[object Object]"'],
		['Invalid DateTime', '"Invalid DateTime"'],
		['0', '"0"'],
		['Jane Doe [object Object]', 'text with "[object Object]" in it'],
		[{ ssn: '078-05-1120' }, 'an object'],
		[Object.create(null), 'an object'],
		[['Jane', 'Doe'], 'a list of 2 values'],
		[[], 'a list of 0 values'],
		[78051120, 'a number with 8 digits'],
		[7, 'a number with 1 digit'],
		[0, '0'],
		[-1, 'a negative number'],
		[1.5, 'a number with a fraction'],
		[2 ** 53, 'a number with more than 15 digits'],
		[Number.NaN, '"NaN"'],
		[true, 'true'],
		[new Date('1985-02-03T00:00:00Z'), 'a date'],
		[new Date(NaN), 'an invalid date'],
		[10n, 'a value of the type bigint'],
	])('%p is %s', (value, words) => expect(describeValue(value)).toBe(words));
});

const PERSONAL = ['Jane Doe', 'jane.doe@example.com', '078-05-1120', '+49 30 901820 ext. 3'];
const WRAPPED: Array<(text: string) => unknown> = [
	(text) => text,
	(text) => ` ${text} undefined[object Object]`,
	(text) => ({ name: text }),
	(text) => [text],
	(text) => [{ name: text }],
];
const lookups = { employee: 'employees', pick: 'lines', picks: 'lineFeatures' };
const FIELDS = [
	'pick',
	'picks',
	'employee',
	'date',
	'choice',
	'flag',
	'quantity',
	'text',
	'yesNo',
	'scalar',
].map(
	(kind) =>
		({
			kind,
			attribute: 'attribute',
			label: 'Field',
			lookup: lookups[kind as 'pick'],
			choices: [{ name: 'One', value: 'one' }],
			pattern: { regex: /^\d{15}$/, remedy: 'give fifteen digits' },
		}) as unknown as SimpleField,
);

describe.each(FIELDS.map((field) => [field.kind, field] as const))(
	'a field of kind %s',
	(_, field) => {
		it.each(PERSONAL)('does not repeat %s', (text) => {
			const modes = ['id', 'list', 'name', 'email', 'phoneNumber', 'employeeId', undefined];
			const found = WRAPPED.map((wrap) => wrap(text)).flatMap((value) =>
				modes.flatMap((mode) =>
					checkField(field, mode ? { __rl: true, mode, value } : value, true, settings),
				),
			);
			expect(found).not.toEqual([]);
			expect(JSON.stringify(found)).not.toMatch(/Jane|jane|078|901/);
		});
	},
);
