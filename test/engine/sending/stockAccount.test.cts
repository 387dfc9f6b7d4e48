import { cancelStock } from '../harness/stockAccount.cts';
import { outcomesOf } from '../harness/orders.cts';

test('orders for one employee, who has as many activities, are saved with the execution in proportion', async () => {
	const sizes: number[] = [];
	for (const count of [200, 400]) {
		const { run, savedBytes } = await cancelStock(count);
		expect(new Set(outcomesOf(run))).toEqual(new Set(['created']));
		expect(run.items).toHaveLength(count);
		sizes.push(savedBytes);
	}
	const bytesForEach = (sizes[1] - sizes[0]) / 200;
	// So 4,000 orders against 4,000 activities take less than a megabyte.
	expect(4_000 * bytesForEach).toBeLessThan(1_000_000);
});
