import {
	idFrom,
	recordIn,
	rowsIn,
} from '../../../../../nodes/TangoeMobile/transport/answers/envelope';

const rows = [{ id: 807778, phone_number: '3175550101' }, { id: '807779' }];

describe('the rows of a list', () => {
	it.each([
		['a bare array', rows],
		['under response', { response: rows }],
		['under data', { data: rows }],
		['under items', { items: rows }],
		['under results', { results: rows }],
		['under its own name', { lines: rows }],
		['under its own name in an envelope', { response: { lines: rows } }],
		['beside an empty one', { response: rows, data: [] }],
		['beside counts', { lines: rows, page: 1, total: 2, next: null }],
	])('are read from %s', (_, body) => expect(rowsIn(body, 'lines')).toEqual(rows));

	it.each([
		['a bare array', []],
		['an envelope', { response: [] }],
	])('can be none: %s', (_, body) => expect(rowsIn(body, 'lines')).toEqual([]));

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['a web page', '<!DOCTYPE html><html></html>'],
		['an empty object', {}],
		['one record', { id: 807778 }],
		['another name', { people: rows }],
		['two arrays', { response: rows, data: rows }],
		['an error', { error: 'bad request', lines: null }],
		['a row without an id', [{ id: 1 }, { name: 'Quackers' }]],
		['a row whose id is none', [{ id: 'new' }]],
		['a row whose id is 0', [{ id: 0 }]],
		['a row whose id is 0 as text', [{ id: '00' }]],
		['a row whose id is negative', [{ id: -5 }]],
		['a row whose id has a fraction', [{ id: 1.5 }]],
		['a row whose id was rounded', [{ id: 1 }, { id: 2 ** 53 }]],
		['rows that are IDs', [1, 2]],
		['a row that is null', [null]],
	])('are never taken from %s', (_, body) => {
		expect(() => rowsIn(body, 'lines')).toThrow(
			expect.objectContaining({ kind: 'lost', message: expect.stringContaining('lines') }),
		);
	});
});

describe('the record of an answer', () => {
	const record = { id: 4791064, state: 'approved' };

	it.each([
		['bare', record],
		['under activity', { activity: record }],
		['under response', { response: record }],
		['under data', { data: record }],
		['in an array', [record]],
		['in an array in an envelope', { response: [record] }],
	])('is read %s', (_, body) => expect(recordIn(body, 'activity')).toEqual(record));

	it('is read under its own name, and not under that of another record', () => {
		expect(recordIn({ person: record }, 'person')).toEqual(record);
		expect(recordIn({ person: record }, 'activity')).toBeUndefined();
		expect(recordIn({ activity: record }, 'person')).toBeUndefined();
	});

	it.each([
		['bare', { id: 2 ** 53 }],
		['wrapped', { activity: { id: 8901410321111851000 } }],
		['beside one that is exact', { id: 2 ** 53, response: record }],
	])('is never one with an ID that was rounded: %s', (_, body) => {
		expect(() => recordIn(body, 'activity')).toThrow(
			expect.objectContaining({ kind: 'lost', message: expect.stringContaining('rounds') }),
		);
	});

	it('is the outer one, whatever is in it', () => {
		const outer = { id: 5, activity: { id: 2 ** 53 }, data: record };
		expect(recordIn(outer, 'activity')).toEqual(outer);
	});

	it('may have a longer ID as text, which stays exact', () => {
		const long = { id: '9007199254740993' };
		expect(recordIn(long, 'activity')).toEqual(long);
		expect(idFrom(long.id)).toBe(long.id);
		expect(idFrom('4791064')).toBe(4791064);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty object', {}],
		['text', 'created'],
		['a list of two', [record, record]],
		['an envelope with a list of two', { response: [record, record] }],
		['an envelope with nothing', { activity: null }],
		['a record without an id', { state: 'approved' }],
		['an id that is none', { id: null }],
		['an id that is 0', { id: 0 }],
		['a record under another name', { line: record }],
	])('is not read from %s', (_, body) => expect(recordIn(body, 'activity')).toBeUndefined());
});
