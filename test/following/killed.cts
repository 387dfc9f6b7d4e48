import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { Row } from '../../bench/measurement.cts';
import { makeThrowAway, throwAway } from '../../scripts/n8n/throwAway.cts';
import { ensureServers } from '../../scripts/queue/debian.cts';
import { databaseSettings, startPostgres } from '../../scripts/queue/postgres.cts';
import { push, storeListening, untilListening } from '../editor/harness/listening.cts';
import { openStage, type OneProcessStage } from '../editor/harness/stage.cts';
import { publish } from '../editor/harness/workflows.cts';
import { Ledger, type Difference } from './harness/ledger.cts';

const NAME = 'Listening';
const NO_LOOK_MS = 10_000;

/** What happens before and after one kill. */
interface Kill {
	placed: number;
	moved: number;
	/** None: it was lost. */
	pushes: number;
	isForged: boolean;
	/** Whether the moment counts from the look that the push brings about, or from the push itself. */
	isAfterLook: boolean;
	afterLookMs: number;
	afterPushMs: number;
	placedMeanwhile: number;
	movedMeanwhile: number;
}

// Within 200 ms of a look n8n stores the cursor and the runs; a push is followed by a look within 5 s.
const KILL: fc.Arbitrary<Kill> = fc.record({
	placed: fc.integer({ min: 1, max: 3 }),
	moved: fc.nat(3),
	pushes: fc.nat(5),
	isForged: fc.boolean(),
	isAfterLook: fc.oneof(
		{ weight: 2, arbitrary: fc.constant(true) },
		{ weight: 1, arbitrary: fc.constant(false) },
	),
	afterLookMs: fc.nat(200),
	afterPushMs: fc.nat(6_000),
	placedMeanwhile: fc.nat(2),
	movedMeanwhile: fc.nat(2),
});

/** Kills n8n with SQLite at random moments, so often. */
export async function killedWithSqlite(kills: number, seed: number): Promise<Row[]> {
	const stage = await openStage();
	try {
		return await killed(stage, kills, seed);
	} finally {
		await stage.stop();
	}
}

/** The same with PostgreSQL, which stays. */
export async function killedWithPostgres(kills: number, seed: number): Promise<Row[]> {
	const folder = await makeThrowAway(join(tmpdir(), 'tangoe-following-'));
	try {
		const database = await startPostgres(ensureServers().postgres, folder);
		const stage = await openStage(undefined, databaseSettings(database));
		try {
			return await killed(stage, kills, seed);
		} finally {
			// Ends the database too.
			await stage.stop();
		}
	} finally {
		await throwAway(folder);
	}
}

async function killed(stage: OneProcessStage, kills: number, seed: number): Promise<Row[]> {
	const workflowId = await storeListening(stage, NAME, {
		wakeUpBy: 'scheduleAndPush',
		lookEvery: '1440',
	});
	await publish(stage, NAME);
	await untilListening(stage);
	const ledger = new Ledger(stage, workflowId);
	let difference: Difference = { lost: 0, twice: 0, invented: 0 };
	for (const [index, kill] of fc.sample(KILL, { numRuns: kills, seed }).entries()) {
		const moment = await untilMoment(stage, ledger, kill);
		const starting = stage.crash();
		// It takes seconds to start, and nobody hears of this.
		await sleep(100);
		await ledger.change(kill.placedMeanwhile, kill.movedMeanwhile);
		await starting;
		difference = await ledger.settle();
		const { lost, twice, invented } = difference;
		console.log(
			`  kill ${index + 1} of ${kills}, ${moment}: ${ledger.changes} changes so far, ` +
				`lost ${lost}, twice ${twice}, invented ${invented}`,
		);
	}
	const note = `of ${ledger.changes} changes; ${ledger.unknown} of the runs were killed when they had just begun`;
	return [
		{ what: 'kills', figure: kills, note: `--seed ${seed}` },
		{ what: 'lost', figure: difference.lost, bound: { atMost: 0 }, note },
		{ what: 'twice', figure: difference.twice, bound: { atMost: 0 } },
		{ what: 'runs of nothing', figure: difference.invented, bound: { atMost: 0 } },
	];
}

/** Changes orders, pushes, and waits until n8n is to be killed; says when that is. */
async function untilMoment(stage: OneProcessStage, ledger: Ledger, kill: Kill): Promise<string> {
	const looks = () =>
		stage.sandbox.requests.filter(({ query }) => query.updated_at_gte !== undefined).length;
	const before = looks();
	await ledger.change(kill.placed, kill.moved);
	if (kill.isForged) await push(stage, 'guessed');
	await Promise.all(Array.from({ length: kill.pushes }, async () => await push(stage)));
	if (!kill.isAfterLook || kill.pushes === 0) {
		await sleep(kill.afterPushMs);
		return `${kill.afterPushMs} ms after ${kill.pushes === 0 ? 'changes without a push' : `${kill.pushes} pushes`}`;
	}
	for (const deadline = Date.now() + NO_LOOK_MS; looks() === before;) {
		if (Date.now() > deadline) throw new Error('A push brought about no look');
		await sleep(1);
	}
	await sleep(kill.afterLookMs);
	return `${kill.afterLookMs} ms after the look that ${kill.pushes} pushes brought about`;
}
