import { contradicts } from '../../../../nodes/TangoeMobile/lookups/contradiction';

const query = { employee_id: '00417', carrier_id: '834256072', line_id: '807778' };

describe('a row contradicts the query', () => {
	it.each([
		['names another carrier', { carrier_id: 834256101 }],
		['has another carrier in it', { carrier: { id: 834256101, name: 'Prairie' } }],
		['names another employee', { employee_id: '10000' }],
		['names an employee whose ID differs by zeros', { employee_id: '417' }],
		['has another person in it', { person: { employee_id: '10000' } }],
		['has another owner in it', { owner: { employee_id: '10000' } }],
		['names another line', { line_id: 807729 }],
		['has another line in it', { line: { id: 807729 } }],
		['agrees in one point and not in the other', { employee_id: '00417', carrier_id: 1 }],
	])('that %s', (_, row) => expect(contradicts({ id: 1, ...row }, query)).toBe(true));
});

describe('a row does not contradict', () => {
	it.each([
		['names the same', { carrier_id: 834256072, employee_id: '00417', line_id: 807778 }],
		['names nothing', { name: 'AT United States' }],
		['leaves it blank', { carrier_id: null, employee_id: '', line: null }],
		['names what was not asked about', { device_id: 12, plan: { id: 3 } }],
	])('that %s', (_, row) => expect(contradicts({ id: 1, ...row }, query)).toBe(false));

	it('what was not asked', () => {
		expect(contradicts({ id: 1, employee_id: '10000' }, {})).toBe(false);
		expect(contradicts({ id: 1, employee_id: '10000' }, { employee_id: undefined })).toBe(false);
	});
});
