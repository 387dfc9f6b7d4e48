import { openEditor, picked } from './editor.cts';

const parameters = { resource: 'activity', operation: 'lineCancel', employeeId: picked('10000') };
const line = (id: number, phone_number: string, name: string) => ({
	id,
	phone_number,
	status: 'active',
	device: { name },
});
const rows = {
	'/lines': [
		line(807778, '3175550101', 'iPhone 6 Plus'),
		line(807779, '3175550102', 'iPhone 6'),
		line(31755, '4625550103', 'Galaxy Tab'),
	],
};

describe('a search', () => {
	it.each([
		['', ['807778', '807779', '31755']],
		['   ', ['807778', '807779', '31755']],
		['317555', ['807778', '807779']],
		['IPHONE', ['807778', '807779']],
		['plus iphone', ['807778']],
		['  iphone   6 ', ['807778', '807779']],
		['galaxy active', ['31755']],
		['galaxy plus', []],
		['31755', ['807778', '807779', '31755']],
		['807779', ['807779']],
		['80777', []],
	])('for "%s" finds %j', async (filter, found) => {
		const { results } = await openEditor({ parameters, rows }).search('searchLines', filter);
		expect(results.map(({ value }) => value)).toEqual(found);
	});
});

describe('a list with nothing in it', () => {
	it.each([
		['searchLines', 'No lines for this employee: is the ID right?'],
		['searchAccessories', 'Tangoe Mobile lists no accessories'],
	])('says so: %s', async (method, name) => {
		const { results } = await openEditor({ parameters }).search(method);
		expect(results).toEqual([{ name, value: '' }]);
	});

	it('says so in a multi-select', async () => {
		const [option, ...others] = await openEditor({
			parameters: { ...parameters, lineId: picked('807778') },
		}).load('getLineFeatures');
		expect(option).toEqual({ name: expect.stringContaining('no features on the line'), value: '' });
		expect(others).toEqual([]);
	});
});
