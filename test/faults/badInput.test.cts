import { DOCUMENTED_TYPES, runBadInput } from './harness/badInput.cts';
import { runBadInputInEngine } from './harness/badInputInEngine.cts';
import { FaultBench } from './harness/bench.cts';

/** Samples; `npm run test:faults` takes ten thousand for each type, with another seed each time. */
const SAMPLE = { numRuns: 100, seed: 20261123 };
const SAMPLE_IN_ENGINE = { numRuns: 40, seed: 7 };

const types = DOCUMENTED_TYPES.map((type) => [type.name, type] as const);

it.each(types)('%s: random input gives a good body, or names a field', async (_, type) => {
	const { failure, accepted, refused } = await runBadInput(type, SAMPLE);

	expect(failure).toBeUndefined();
	expect(accepted).toBeGreaterThan(20);
	expect(refused).toBeGreaterThan(20);
});

describe('on the real engine', () => {
	let bench: FaultBench;
	beforeAll(async () => {
		bench = await FaultBench.start();
	});
	afterAll(async () => await bench.stop());

	it.each(types)('%s: what is faulty sends no request', async (_, type) => {
		const { failures, refused } = await runBadInputInEngine(bench, type, SAMPLE_IN_ENGINE);

		expect(failures).toEqual([]);
		expect(refused).toBeGreaterThan(5);
	});
});
