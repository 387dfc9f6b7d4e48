import { FaultBench } from './harness/bench.cts';
import { HANDLINGS, playCell, ROWS } from './harness/matrix.cts';

/** As it is by default. */
const ORDERS_AT_ONCE = 5;

let bench: FaultBench;
beforeAll(async () => {
	bench = await FaultBench.start();
});
afterAll(async () => await bench.stop());

describe('whatever goes wrong, no order is placed twice, lost, made up or hidden', () => {
	it.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_, row) => {
		const wrong: string[] = [];
		for (const { handling } of HANDLINGS) {
			wrong.push(...(await playCell(bench, row, handling, ORDERS_AT_ONCE)).wrong);
		}
		expect(wrong).toEqual([]);
	});
});
