import {
	compareShown,
	employeeIn,
	sameEmployee,
	typeIdOf,
} from '../../../../../../../nodes/TangoeMobile/resources/activity/order/identity/marks';

const row = (shown: object) => ({ id: 1, ...shown });

test.each([
	[{ activity_type_id: 1 }, '1'],
	[{ activity_type_id: '1' }, '1'],
	[{ activity_type: { id: 1, name: 'Anything' } }, '1'],
	[{ activity_type: 1 }, '1'],
	[{ activity_type: 'Line Cancel' }, '1'],
	[{ activity_details: { name: 'line cancel ' } }, '1'],
	[{ activity_type: { name: 'SUSPEND' } }, '2'],
	[{ activity_type: 'Something New' }, undefined],
	[{ activity_type_id: null }, undefined],
	[{}, undefined],
])('the type of %j is %s', (shown, id) => expect(typeIdOf(row(shown))).toBe(id));

test.each([
	[{ created_for: { employee_id: 'ab12' } }, 'AB12'],
	[{ employee_id: 10000 }, '0010000'],
	[{ person: { employee_id: '10000' } }, '10000'],
	[{ employee_id: '0' }, '000'],
])('the employee of %j is %s', (shown, id) => {
	expect(employeeIn(row(shown))).toBe(sameEmployee(id));
});

test.each([{}, { created_for: { id: 5 } }, { created_for: { employee_id: null } }])(
	'the employee of %j is not shown',
	(shown) => expect(employeeIn(row(shown))).toBeUndefined(),
);

describe('what was sent for a line and a day', () => {
	const sent = { line_id: 807778, return_date: '2026-11-30' };
	const compare = (shown: object, attribute: string) =>
		compareShown(row(shown), sent, [attribute, 'device_id']);

	test.each([
		['same', { line_id: 807778 }],
		['same', { line: { id: '807778' } }],
		['different', { line_id: 807779 }],
		['different', { line_id: null }],
		['unknown', { line: { phone_number: '3155550101' } }],
		['unknown', {}],
	])('is %s as in %j', (comparison, shown) => expect(compare(shown, 'line_id')).toBe(comparison));

	test.each([
		['same', { return_date: '2026-11-30' }],
		['same', { return_date: '2026-11-30T00:00:00.000-05:00' }],
		['different', { return_date: '2026-12-01' }],
		['unknown', { return_date: null }],
	])('is %s as in %j', (comparison, shown) => {
		expect(compare(shown, 'return_date')).toBe(comparison);
	});
});

test('one mark that differs is enough, whatever cannot be told', () => {
	const sent = { line_id: 1, device_id: 2 };
	expect(compareShown(row({ device_id: 3 }), sent, ['line_id', 'device_id'])).toBe('different');
});
