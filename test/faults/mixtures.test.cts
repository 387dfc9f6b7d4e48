import { useFaultRig } from './harness/useFaultRig.cts';
import { runMixtures } from './harness/mixtures/run.cts';

/** A sample; `npm run test:faults` plays thousands, with another seed each time. */
const SAMPLE = { numRuns: 100, seed: 20261123 };

const rig = useFaultRig();

test('random mixtures of faults, settings and equal orders', async () => {
	const { failure, count } = await runMixtures(rig, SAMPLE);

	expect(failure).toBeUndefined();
	// It would prove nothing if nothing happened.
	expect(count.created).toBeGreaterThan(50);
	expect(count.recovered).toBeGreaterThan(5);
	expect(count.alreadyThere).toBeGreaterThan(20);
	expect(count.unknown).toBeGreaterThan(5);
}, 120_000);
