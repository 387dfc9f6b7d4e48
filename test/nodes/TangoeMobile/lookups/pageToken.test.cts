import { cursorOf, pageTokenOf } from '../../../../nodes/TangoeMobile/lookups/editor/pageToken';
import { LOOKUPS } from '../../../../nodes/TangoeMobile/lookups/table';
import { openEditor, picked } from './editor.cts';

describe('where a dropdown goes on', () => {
	it.each([
		{ path: '/countries', page: 2, previous: '100:1:100', followsShortPage: true },
		{ path: '/countries/business_countries', page: 1 },
	])('is what it was given: %j', (cursor) => {
		expect(cursorOf(pageTokenOf(cursor), LOOKUPS.countries)).toEqual(cursor);
	});

	it('has nothing else in it', () => {
		const token = JSON.stringify({ path: '/lines', page: 2, previous: { a: 1 }, query: 'x' });
		expect(cursorOf(token, LOOKUPS.lines)).toEqual({ path: '/lines', page: 2 });
	});

	it.each([
		'{"path":"/../../admin","page":2}',
		'{"path":"/people","page":2}',
		'{"path":"/lines/","page":2}',
		'{"path":["/lines"],"page":2}',
		'{"path":"/lines"}',
		'{"path":"/lines","page":0}',
		'{"path":"/lines","page":-1}',
		'{"path":"/lines","page":1.5}',
		'{"path":"/lines","page":1e300}',
		'{"path":"/lines","page":"2&admin=1"}',
		'{"page":2}',
		'"/lines"',
		'null',
		'[]',
		'no JSON',
	])('is not %s, and nothing is read for it', async (token) => {
		const editor = openEditor({
			parameters: { resource: 'activity', operation: 'lineCancel', employeeId: picked('10000') },
		});
		await expect(editor.search('searchLines', '', token)).rejects.toThrow(
			'This list cannot be continued.',
		);
		expect(editor.asked).toEqual([]);
	});
});
