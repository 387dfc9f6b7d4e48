import fc from 'fast-check';
import { rowsIn } from '../../../../../../nodes/TangoeMobile/transport/answers/envelope';
import { form, NEUTRAL, PATHS, wrapped } from './forms.cts';

const ids = (rows: Array<{ id: unknown }>) => rows.map(({ id }) => String(id));
const row = fc.record({
	id: fc.oneof(fc.integer({ min: 1 }), fc.integer({ min: 1 }).map(String)),
	name: fc.string(),
});
const rows = fc.array(row, { minLength: 1, maxLength: 4 });
const otherKey = fc.oneof(
	fc.string(),
	fc.constantFrom(...NEUTRAL, 'd', 'carriers', 'tags', 'statuses'),
);
const read = (body: unknown, path = '/lines') => rowsIn(body, path);

describe('any form of a list', () => {
	test('is read with exactly its rows, or not at all', () => {
		let total = 0;
		let understood = 0;
		fc.assert(
			fc.property(form, rows, (one, list) => {
				total += 1;
				let found: Array<{ id: unknown }>;
				try {
					found = read(wrapped(list, one), one.path);
				} catch (error) {
					expect(error).toMatchObject({ kind: 'lost', details: { isUnreadable: true } });
					return;
				}
				understood += 1;
				expect(found).toEqual(list.map((expected) => expect.objectContaining(expected)));
			}),
			{ numRuns: 3_000 },
		);
		expect(understood / total).toBeGreaterThan(0.98);
	});

	test('is empty only under a word that names it or says nothing', () => {
		fc.assert(
			fc.property(form, (one) => {
				const last = one.keys[one.keys.length - 1];
				const isCertain =
					last === undefined || NEUTRAL.includes(last) || PATHS[one.path].includes(last);
				const reading = () => read(wrapped([], one), one.path);
				if (isCertain) expect(reading()).toEqual([]);
				else expect(reading).toThrow('unknown format');
			}),
			{ numRuns: 1_000 },
		);
	});

	test('beside any other list is read with its own rows, or not at all', () => {
		fc.assert(
			fc.property(form, rows, rows, otherKey, (one, list, other, key) => {
				const body = wrapped(list, one);
				if (Array.isArray(body) || key in (body as object)) return;
				let found: Array<{ id: unknown }>;
				try {
					found = read({ [key]: other, ...(body as object) }, one.path);
				} catch {
					return;
				}
				const names = (word: string) => PATHS[one.path].includes(word);
				const isTold = one.keys.some(names) && !names(key);
				const expected = isTold ? [ids(list)] : [ids(list), ids(other)];
				expect(expected).toContainEqual(ids(found));
			}),
			{ numRuns: 1_000 },
		);
	});
});

const LINES = [{ id: 1 }, { id: 2 }];
const OTHERS = [{ id: 8 }, { id: 9 }];
const eachOf = (cases: Array<[string, unknown, string?]>) =>
	cases.map(([name, body, path = '/lines']) => [name, body, path] as const);

describe('of several lists', () => {
	test.each(
		eachOf([
			['the one that the path names', { carriers: OTHERS, lines: LINES }],
			['the one that the path names, at any depth', { data: { carriers: OTHERS, lines: LINES } }],
			[
				'the one that the path names best',
				{ lines: OTHERS, business_lines: LINES },
				'/lines/business_lines',
			],
			['the one under a word that says nothing', { data: LINES, statuses: OTHERS }],
			[
				'the only one that is not in another record',
				{ data: LINES, user: { id: 3, roles: OTHERS } },
			],
			[
				'the only one that is not beside the answer',
				{ stuff: LINES, meta: { filters: OTHERS }, included: OTHERS },
			],
			[
				'the one in a record that the path names',
				{ person: { id: 3, lines: LINES, devices: OTHERS } },
			],
			['the one in an envelope in an array', [{ data: { stuff: LINES } }]],
			['the one in an element of its own', [{ carriers: OTHERS, lines: LINES }]],
		]),
	)('it is %s', (_, body, path) => expect(read(body, path)).toEqual(LINES));

	test.each(
		eachOf([
			['two that the path names', { lines: LINES, data: { lines: OTHERS } }],
			['two under words that nobody knows', { stuff: LINES, wrapped: OTHERS }],
			['an empty one that is named, and another one', { lines: [], data: OTHERS }],
			['one under a strange word, and an empty one', { statuses: OTHERS, data: [] }],
			['one under a strange word, and nothing in its place', { lines: null, statuses: OTHERS }],
			['one that says nothing, and nothing in its place', { lines: null, data: OTHERS }],
			['one under a strange word, and a record', { data: { id: 7 }, tags: OTHERS }],
			['one under a strange word, and a record by name', { line: { id: 7 }, data: OTHERS }],
			['one in what the path names, and another one', { data: OTHERS, lines: { stuff: LINES } }],
			['only that of another record', { carriers: OTHERS }],
			['only that of another record, under a longer word', { business_plans: OTHERS }],
			['only one in another record', { data: { carrier: { plans_of_it: OTHERS } } }],
			['only one in a row without an ID', { lines: [{ phone: '315', tags: OTHERS }] }],
			[
				'only one in a row without an ID, under a word that says nothing',
				[{ phone: '315', data: OTHERS }],
			],
			['only one in a row of several', [{ phone: '315', tags: OTHERS }, { phone: '316' }]],
			['rows that are another record each', [{ carrier: { id: 1 } }, { carrier: { id: 2 } }]],
			[
				'rows that show another record',
				[
					{ phone: '1', carrier: { id: 1 } },
					{ phone: '2', carrier: { id: 2 } },
				],
			],
			[
				'rows that show something that nobody knows',
				[
					{ phone: '1', x1: { id: 1 } },
					{ phone: '2', x1: { id: 2 } },
				],
			],
			[
				'rows that JSON:API calls something else',
				{ data: [{ id: '1', type: 'carriers', attributes: {} }] },
			],
			['rows that are wrapped twice by name', [{ line: { id: 1 }, business_line: { id: 2 } }]],
			['some rows without an ID', { data: [{ id: 1 }, { name: 'x' }] }],
			['errors with IDs', { errors: [{ id: 1, title: 'No' }] }],
		]),
	)('it is none of %s', (_, body, path) => {
		expect(() => read(body, path)).toThrow(
			expect.objectContaining({ kind: 'lost', details: { isUnreadable: true } }),
		);
	});

	test('a rounded ID is one in every form', () => {
		for (const body of [
			{ data: [{ line: { id: 2 ** 53 } }] },
			{ lines: [{ id: 1 }, { id: 2 ** 53 }] },
		]) {
			expect(() => read(body)).toThrow('n8n rounds');
		}
	});
});

describe('a row of JSON:API', () => {
	test('has its attributes beside its ID, and the IDs of what it refers to', () => {
		const attributes = { id: 'x', 'phone-number': '315' };
		const relationships = {
			carrier: { data: { id: '7', type: 'carriers' } },
			plan: { data: null },
		};
		expect(read({ data: [{ id: '1', type: 'lines', attributes, relationships }] })).toEqual([
			{ id: '1', 'phone-number': '315', carrier: { id: '7' } },
		]);
	});

	test('is an ordinary one with any other key', () => {
		const ordinary = { id: 1, type: 'cell', attributes: { color: 'red' }, name: 'x' };
		expect(read([ordinary])).toEqual([ordinary]);
	});
});

test('beside a wrapped row, its own keys win', () => {
	expect(read([{ name: 'outer', status: 'new', line: { id: 1, name: 'inner' } }])).toEqual([
		{ id: 1, name: 'inner', status: 'new' },
	]);
});

describe('an answer of any size', () => {
	const nested = (depth: number) => {
		let body: unknown = LINES;
		for (let level = 0; level < depth; level++) body = { data: body };
		return body;
	};

	test('is read to a depth, and not deeper', () => {
		expect(read(nested(6))).toEqual(LINES);
		expect(() => read(nested(20))).toThrow('unknown format');
		expect(() => read(nested(100_000))).toThrow('unknown format');
	});

	test.each([
		[
			'keys',
			Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, { a: 1 }])),
		],
		['wrong rows', { data: Array.from({ length: 100_000 }, () => ({ name: 'x' })) }],
		['texts', { data: Array.from({ length: 100_000 }, () => 'x') }],
	])('of a hundred thousand %s is refused in one walk', (_, body) => {
		const from = process.cpuUsage();
		expect(() => read(body)).toThrow('unknown format');
		expect(process.cpuUsage(from).user / 1000).toBeLessThan(2_000);
	});
});
