import { holds } from '../../bench/measurement.cts';
import { bodyExpression, bodyFields, bodyOf, orderItems } from '../../bench/orders.cts';
import { report } from '../../bench/report.cts';
import { median } from '../../bench/rounds.cts';

describe('a measured figure', () => {
	it.each([
		[{ atLeast: 8 }, 8, true],
		[{ atLeast: 8 }, 7.99, false],
		[{ atMost: 1 }, 1, true],
		[{ atMost: 1 }, 1.01, false],
		[undefined, 99, true],
	])('with the bound %j holds at %d: %s', (bound, figure, expected) => {
		expect(holds({ what: 'x', figure, bound })).toBe(expected);
	});

	it('stands in the table with what it had to keep to', () => {
		const rows = [
			{ what: 'speed', figure: 7.5, unit: '×' as const, bound: { atLeast: 8 }, note: '3 to 4' },
			{ what: 'GETs', figure: 1200 },
		];
		expect(
			report([{ title: 'Orders', rows }])
				.split('\n')
				.slice(2),
		).toEqual([
			'| Orders | speed | 7.50 × | at least 8 | **no** | 3 to 4 |',
			'| Orders | GETs | 1,200 |  |  |  |',
		]);
	});

	it.each([
		[[3, 1, 2], 2],
		[[4, 1, 3, 2], 2.5],
	])('is the median: of %j it is %d', (values, middle) => {
		expect(median(values)).toBe(middle);
	});
});

test('the orders of all sides are the same', () => {
	const [item] = orderItems(1);
	const { activity } = bodyOf(item);
	const expression = bodyExpression().replace(/^=\{\{|\}\}$/g, '');
	expect(new Function('$json', `return (${expression})`)(item)).toEqual({ activity });
	const fields = bodyFields().map(({ name }) => name);
	expect(fields).toContain('activity.shipping_address_attributes.country_id');
	expect(fields).toHaveLength(20);
});
