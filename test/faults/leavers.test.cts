import { runLeavers } from './harness/leavers/run.cts';
import { useFaultRig } from './harness/useFaultRig.cts';

/** A sample; `npm run test:faults` plays thousands, with another seed each time. */
const SAMPLE = { numRuns: 40, seed: 20261127 };

const rig = useFaultRig();

test('random leavers: no line is forgotten, ordered twice or touched against an exception, and what is said is true', async () => {
	const { failure, outcomes, killed, complete } = await runLeavers(rig, SAMPLE);

	expect(failure).toBeUndefined();
	// It would prove nothing if nothing happened.
	expect(outcomes.created).toBeGreaterThan(20);
	expect(outcomes.alreadyThere).toBeGreaterThan(5);
	expect(killed).toBeGreaterThan(3);
	expect(complete).toBeGreaterThan(3);
}, 120_000);
