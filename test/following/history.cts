import fc from 'fast-check';
import type { Row } from '../../bench/measurement.cts';
import { TangoeRig } from '../engine/harness/tangoe.cts';
import { History } from '../engine/trigger/history.cts';
import { endAll } from '../engine/trigger/listening.cts';
import { stepOf } from '../engine/trigger/steps.cts';
import {
	installFastClock,
	setClock,
	trueNow,
	uninstallFastClock,
} from '../faults/harness/fastClock.cts';

const BURST = 100;
const ORDERS_PER_STEP = 10;
const STEPS_PER_LINE = 100;
const SHOWN = 5;

/** One history of so many activities, on the real n8n-core and the fast clock. */
export async function longHistory(orders: number, seed: number): Promise<Row[]> {
	installFastClock();
	const rig = await TangoeRig.start({ readsPerMinute: 0 }, trueNow);
	try {
		return await played(rig, orders, seed);
	} finally {
		await endAll();
		await rig.stop();
		setClock(0);
		uninstallFastClock();
	}
}

async function played(rig: TangoeRig, orders: number, seed: number): Promise<Row[]> {
	const numRuns = Math.ceil(orders / ORDERS_PER_STEP);
	const steps = fc.sample(stepOf({ orders, burst: BURST }), { numRuns, seed });
	const history = await History.begin(rig, orders);
	const { tally } = history;
	for (const [index, step] of steps.entries()) {
		await history.play(step);
		if ((index + 1) % STEPS_PER_LINE > 0) continue;
		console.log(
			`  step ${index + 1} of ${numRuns}: ${tally.changes} changes, ${tally.pushes} pushes`,
		);
	}
	const wrong = await history.end();
	for (const [what, ones] of Object.entries(wrong)) {
		if (ones.length > 0) console.log(`  ${what}: ${ones.slice(0, SHOWN).join(', ')} …`);
	}
	const made =
		`${tally.changes} changes and ${tally.orders} new orders, ${tally.pushes} pushes, ${tally.looks} looks, ` +
		`${tally.outages} outages, ${tally.restarts} restarts of which ${tally.kills} lost runs; --seed ${seed}`;
	return [
		{ what: 'activities', figure: rig.sandbox.activities.length, note: made },
		{ what: 'lost', figure: wrong.lost.length, bound: { atMost: 0 }, note: `${tally.runs} runs` },
		{ what: 'twice', figure: wrong.twice.length, bound: { atMost: 0 } },
		{ what: 'runs of nothing', figure: wrong.invented.length, bound: { atMost: 0 } },
		{
			what: 'the most that n8n stored with the workflow',
			figure: tally.bytes / 1e6,
			unit: 'MB',
		},
	];
}
