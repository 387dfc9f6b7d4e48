import { shortfallsOf } from './harness/tenants/figures.cts';
import { runTenants } from './harness/tenants/run.cts';
import { useFaultRig } from './harness/useFaultRig.cts';

/** A sample; `npm run test:faults` visits thousands, with another seed each time. */
const SAMPLE = { numRuns: 25, seed: 20261127 };

const rig = useFaultRig();

test('random tenants: no order is placed twice or lost, no name means a wrong row, and what is said is true', async () => {
	const tenants = await runTenants(rig, SAMPLE);

	expect(tenants.failure).toBeUndefined();
	expect(shortfallsOf(tenants)).toEqual([]);
	// It would prove nothing if nothing happened.
	expect(tenants.count.created).toBeGreaterThan(10);
	expect(tenants.habits.all).toBeGreaterThan(40 * SAMPLE.numRuns);
}, 120_000);
