import fc from 'fast-check';
import {
	installFastClock,
	setClock,
	trueNow,
	uninstallFastClock,
} from '../../faults/harness/fastClock.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { History } from './history.cts';
import { endAll } from './listening.cts';
import { stepOf } from './steps.cts';

const SIZES = { orders: 5, burst: 3 };

beforeAll(installFastClock);
afterAll(uninstallFastClock);
afterEach(() => setClock(0));

afterEach(endAll);
const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

// Larger histories: npm run test:following.
test('every state that an order is in when the trigger looks is emitted exactly once', async () => {
	const steps = fc.array(stepOf(SIZES), { minLength: 5, maxLength: 40 });
	await fc.assert(
		fc.asyncProperty(steps, async (all) => {
			const history = await History.begin(rig, SIZES.orders);
			for (const step of all) await history.play(step);
			expect(await history.end()).toEqual({ lost: [], twice: [], invented: [] });
		}),
		{ numRuns: 60 },
	);
}, 120_000);
