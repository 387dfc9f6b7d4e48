import { FaultBench } from './harness/bench.cts';
import { HANDLINGS, ORDERS_AT_ONCE, playCell, ROWS } from './harness/matrix.cts';

let bench: FaultBench;
beforeAll(async () => {
	bench = await FaultBench.start();
});
afterAll(async () => await bench.stop());

/** A sample: every fault with one handling, in turn; `npm run test:faults` plays all of them. */
const SAMPLE = ROWS.map((row, n) => {
	const { name, handling } = HANDLINGS[n % HANDLINGS.length];
	return [row.name, name, { row, handling }] as const;
});

describe('whatever goes wrong, no order is placed twice, lost, made up or hidden', () => {
	it.each(SAMPLE)('%s (%s)', async (_fault, _handling, { row, handling }) => {
		const { wrong } = await playCell(bench, row, handling, ORDERS_AT_ONCE);

		expect(wrong).toEqual([]);
	});
});
