import { jsonObjectIn } from '../../../../nodes/TangoeMobile/kinds/jsonObject';

describe('a JSON object', () => {
	const itself: Record<string, unknown> = {};
	itself.itself = itself;

	it.each<[string, unknown, unknown]>([
		['an object', { a: [1, { b: null }] }, { a: [1, { b: null }] }],
		['text of one', ' { "a": "1" } ', { a: '1' }],
		['a date in it', { on: new Date('2027-03-01T12:00:00Z') }, { on: '2027-03-01T12:00:00.000Z' }],
		['nothing in it', { a: undefined, b: () => 1 }, {}],
		['text that is none', '{ "a": }', undefined],
		['text of a list', '[1]', undefined],
		['a list', [{ a: 1 }], undefined],
		['a number', 5, undefined],
		['null', null, undefined],
		['undefined', undefined, undefined],
		['an object that refers to itself', itself, undefined],
		['text of more than 200,000 characters', `{"a":"${'x'.repeat(200_000)}"}`, undefined],
		['an object of that size', { a: 'x'.repeat(200_000) }, undefined],
	])('is read from %s', (_, value, read) => {
		expect(jsonObjectIn(value)).toEqual(read);
	});

	it('has what looks like a prototype as an attribute of its own', () => {
		const read = jsonObjectIn('{ "__proto__": { "isAdmin": true } }');
		expect(Object.keys(read ?? {})).toEqual(['__proto__']);
		expect(read?.isAdmin).toBeUndefined();
	});
});
