import { attributes as field } from '../../../../../nodes/TangoeMobile/fields/order/other';
import { checkField } from '../../../../../nodes/TangoeMobile/kinds/fieldSet';
import {
	attributesIn,
	isAttributeName,
} from '../../../../../nodes/TangoeMobile/kinds/plain/attributes';
import { settings } from '../settings.cts';

const check = (value: unknown) => checkField(field, value, true, settings).map(({ text }) => text);

describe('attributes', () => {
	it('are read one by one, each under its own name', () => {
		const read = attributesIn(field, '{ "line_id": 5, "note": { "a": [1] } }');
		expect(read.map((one) => [one.field.attribute, one.field.label, one.value])).toEqual([
			['line_id', 'line_id', 5],
			['note', 'note', { a: [1] }],
		]);
	});

	it('are not read where they are refused', () => {
		const faulty = { employee_id: '7', 'a\nb': 1, line_id: 5 };
		expect(attributesIn(field, faulty).map((one) => one.field.attribute)).toEqual(['line_id']);
		expect(attributesIn(field, 'nothing')).toEqual([]);
	});

	it('are all named where several are refused', () => {
		expect(check({ employee_id: '7', activity_type_id: 1 })).toEqual([
			'has employee_id, which is given in the field Employee: remove it here',
			'has activity_type_id, which is given in the field Activity Type ID: remove it here',
		]);
	});

	it('are a hundred at most', () => {
		const many = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, 1]));
		expect(check(many(100))).toEqual([]);
		expect(check(many(101))).toEqual(['has 101 attributes: enter at most 100']);
	});

	it.each([
		['line_id', true],
		['address1', true],
		['lineId', true],
		['x'.repeat(64), true],
		['x'.repeat(65), false],
		['', false],
		['1st', false],
		['_private', false],
		['line-id', false],
		['line id', false],
		['line_id\n', false],
		['ligne_é', false],
	])('can be called %j: %s', (name, expected) => expect(isAttributeName(name)).toBe(expected));
});

describe('the value of one', () => {
	const one = { kind: 'json', attribute: 'note', label: 'note' } as const;
	const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

	it.each<[unknown, RegExp | undefined]>([
		['For undefined reasons', undefined],
		['undefined', /found no value/],
		[{ a: ['NaN'] }, /found no value/],
		[true, undefined],
		[-1.5, undefined],
		[Number.MAX_SAFE_INTEGER, undefined],
		[2 ** 53, /rounded: give it as text/],
		[[-(2 ** 60)], /rounded: give it as text/],
		[nested(10), undefined],
		[nested(11), /nested in more than 10 levels/],
	])('%j', (value, problem) => {
		const found = checkField(one, value, false, settings).map(({ text }) => text);
		expect(found).toEqual(problem ? [expect.stringMatching(problem)] : []);
	});
});
