import { runTenants } from './harness/tenants/run.cts';
import { useFaultRig } from './harness/useFaultRig.cts';

/** A sample; `npm run test:faults` visits thousands, with another seed each time. */
const SAMPLE = { numRuns: 25, seed: 20261127 };

const rig = useFaultRig();

test('random tenants: no order is placed twice or lost, no name means a wrong row, and what is said is true', async () => {
	const { failure, count, working, habits, words } = await runTenants(rig, SAMPLE);

	expect(failure).toBeUndefined();
	expect(working).toBeGreaterThan(0.9 * SAMPLE.numRuns);
	expect(habits.right / habits.all).toBeGreaterThan(0.95);
	expect(words.unsaid).toEqual([]);
	// It would prove nothing if nothing happened.
	expect(count.created).toBeGreaterThan(10);
	expect(habits.all).toBeGreaterThan(40 * SAMPLE.numRuns);
}, 120_000);
