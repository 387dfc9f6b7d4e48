import fc from 'fast-check';
import {
	installFastClock,
	passTime,
	setClock,
	trueNow,
	uninstallFastClock,
} from '../../faults/harness/fastClock.cts';
import { PURCHASE } from '../harness/orders.cts';
import { useRigForEachTest } from '../harness/useRig.cts';
import { endAll, Listening } from './listening.cts';

const MINUTE_MS = 60_000;
const STATES = ['in_progress', 'ordered', 'on_back_order', 'shipped', 'completed', 'cancelled'];
/** An order in one of these stays in it. */
const ENDS = ['shipped', 'completed', 'cancelled'];
const ORDERS = 5;

beforeAll(installFastClock);
afterAll(uninstallFastClock);
afterEach(() => setClock(0));

afterEach(endAll);
const rig = useRigForEachTest({ readsPerMinute: 0 }, trueNow);

const step = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('change' as const),
			order: fc.nat(ORDERS - 1),
			state: fc.constantFrom(...STATES),
		}),
	},
	{ weight: 6, arbitrary: fc.constant({ kind: 'look' as const }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('outage' as const), times: fc.nat(6) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('clock' as const),
			hours: fc.integer({ min: -50, max: 50 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('pause' as const),
			hours: fc.integer({ min: 1, max: 200 }),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const), losing: fc.nat(3) }) },
);

/** What the sandbox shows of each order: a state and when it was entered. */
const shown = () =>
	rig.sandbox.activities.map(({ id, state, updated_at }) => `${id} ${state} ${updated_at}`);

test('every state that an order is in when the trigger looks is emitted exactly once', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
			setClock(0);
			rig.sandbox.reset();
			await rig.run(PURCHASE, { items: Array(ORDERS).fill({}) });
			passTime(MINUTE_MS);
			const listening = new Listening(rig);
			await listening.activate();
			const expected = new Set<string>();
			let known = new Set(shown());

			const looked = () => {
				for (const one of shown()) if (!known.has(one)) expected.add(one);
				known = new Set([...known, ...shown()]);
			};
			for (const one of steps) {
				passTime(MINUTE_MS);
				if (one.kind === 'change') {
					const { id, state } = rig.sandbox.activities[one.order];
					if (!ENDS.includes(state)) rig.sandbox.advance(id, one.state);
				} else if (one.kind === 'look') {
					rig.sandbox.clearFaults();
					await listening.tick();
					looked();
				} else if (one.kind === 'outage') {
					rig.sandbox.fault({ kind: 'status', status: 503, method: 'GET', times: 4 });
					await listening.tick();
				} else if (one.kind === 'clock') setClock(one.hours * 60 * MINUTE_MS);
				else if (one.kind === 'pause') passTime(one.hours * 60 * MINUTE_MS);
				else {
					// Killed just after it has emitted: later, n8n has stored the runs.
					rig.sandbox.clearFaults();
					await listening.tick();
					looked();
					await listening.end(Math.min(one.losing, listening.lastRuns));
					await listening.activate();
					looked();
				}
			}
			rig.sandbox.clearFaults();
			await listening.tick();
			looked();
			await listening.end();

			const ran = listening.runs.map(({ json }) => `${json.id} ${json.state} ${json.updated_at}`);
			expect(ran.sort()).toEqual([...expected].sort());
		}),
		{ numRuns: 60 },
	);
}, 120_000);
