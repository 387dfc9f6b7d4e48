import type { INode } from 'n8n-workflow';
import type { NodeRun } from '../../../engine/harness/tangoe.cts';
import { expireLimits, passTime, trueNow } from '../fastClock.cts';
import { leaksIn } from '../printed.cts';
import type { FaultRig } from '../rig.cts';
import { audit, type Found } from './audit.cts';
import { booked } from './book.cts';
import type { LeaverCase } from './draw.cts';
import { Killer } from './kill.cts';
import { placeBefore } from './orderedBefore.cts';
import { itemsOf, panelOf, REFERENCE, valuesIn } from './panel.cts';
import { truthOf, type Scene } from './truth.cts';
import { settle } from './world.cts';

const HOUR_MS = 60 * 60_000;
/** More than the time for which the node remembers what it has sent: as if in another process. */
const FORGOTTEN_MS = 16 * 60_000;
/** No case goes on over midnight, because "today" is another day then. */
const LATEST_HOUR = 17;

/** What came of a case. */
export interface Outcome {
	/** What must never be, and is. */
	wrong: string[];
	/** How often each outcome was said, by all runs. */
	outcomes: string[];
	runs: number;
	posts: number;
	/** How many summaries say so. */
	complete: number;
	wasKilled: boolean;
}

/** Plays a case on a fresh sandbox. */
export async function playLeavers(rig: FaultRig, drawn: LeaverCase): Promise<Outcome> {
	const scene = await prepare(rig, drawn);
	const outcome: Outcome = {
		...{ wrong: [], outcomes: [], runs: 0, posts: 0, complete: 0 },
		wasKilled: false,
	};
	const { sandbox } = rig.tangoe;
	addFaults(rig, scene);
	const killer = new Killer(sandbox, drawn.kill, drawn.orderFaults.some(isHang));
	const isCalm = drawn.orderFaults.length + drawn.readFaults.length === 0;
	await play(rig, scene, killer, { isCalm, isDoubtful: false }, outcome);
	outcome.wasKilled = killer.hasKilled;
	if (drawn.next === 'none' && !killer.hasKilled) return outcome;

	sandbox.clearFaults();
	expireLimits(false);
	const isSoon = drawn.next === 'soon' && !killer.hasKilled;
	if (isSoon) rig.rest();
	else passTime(FORGOTTEN_MS);
	if (drawn.next === 'carriedOut') carryOut(rig);
	const isRetry = killer.hasKilled && killer.kept !== undefined;
	const second = new Killer(sandbox, undefined, false, isRetry ? killer.kept : {});
	const isDoubtful = isSoon || isRetry;
	await play(rig, scene, second, { isCalm: true, isDoubtful, isRetry }, outcome);
	return outcome;
}

async function prepare(rig: FaultRig, drawn: LeaverCase): Promise<Scene> {
	await rig.prepare({});
	const hour = (new Date(trueNow()).getUTCHours() + 19) % 24;
	if (hour >= LATEST_HOUR) passTime(8 * HOUR_MS);
	const { sandbox } = rig.tangoe;
	sandbox.reset();
	const { world } = sandbox;
	const settled = settle(world, drawn.leavers);
	const values = valuesIn(drawn, settled, world);
	await placeBefore(sandbox, drawn, settled);
	return { drawn, values, settled, world };
}

function addFaults({ tangoe: { sandbox } }: FaultRig, { drawn, settled }: Scene): void {
	const things = settled.flatMap((one) => one.things);
	for (const { asset, fault, times } of things.length > 0 ? drawn.orderFaults : []) {
		sandbox.fault({
			...fault,
			method: 'POST',
			path: '/1/activities',
			times: fault.kind === 'hang' ? 1 : times,
			match: { remote_activity_id: `${REFERENCE}-${things[asset % things.length].id}` },
		});
	}
	drawn.readFaults.forEach(sandbox.fault);
	expireLimits(drawn.orderFaults.some(({ fault }) => fault.kind === 'trickle'));
}

/** Runs the workflow, and holds what it says against the sandbox, unless nobody hears it. */
async function play(
	rig: FaultRig,
	scene: Scene,
	killer: Killer,
	how: { isCalm: boolean; isDoubtful: boolean; isRetry?: boolean },
	outcome: Outcome,
): Promise<void> {
	const { drawn, settled } = scene;
	const { sandbox } = rig.tangoe;
	const before = booked(sandbox, settled);
	const truth = truthOf(scene, before);
	sandbox.requests.length = 0;
	const run = await rig.tangoe.run(panelOf(drawn, scene.values), {
		items: itemsOf(settled),
		mode: how.isRetry ? 'retry' : 'trigger',
		authentication: drawn.authentication,
		node: nodeOf(drawn),
		contextData: killer.contextData,
		beforeSending: killer.beforeSending,
	});
	await killer.arrivals();
	const after = booked(sandbox, settled);
	outcome.runs++;
	outcome.posts += sandbox.requests.filter(
		({ method, path }) => method === 'POST' && path === '/1/activities',
	).length;
	const { maxEnding } = drawn;
	const witness = { run, settled, truth, before, after, maxEnding, ...how };
	const found = audit(killer.hasKilled ? { ...witness, run: unheard(run), isCalm: false } : witness)
		// What nobody hears cannot be lost.
		.filter(({ fault }) => !killer.hasKilled || fault !== 'lost');
	const leaks = leaksIn(run, sandbox, [], rig.log.take());
	outcome.wrong.push(...leaks, ...inWords(found, outcome.runs));
	if (killer.hasKilled) return;
	const all = [...run.items, ...run.errors].map(({ json }) => json);
	outcome.complete += all.filter(({ complete }) => complete === true).length;
	for (const { asset, outcome: said, details } of all) {
		const inDetails = (details as { outcome?: string } | undefined)?.outcome;
		if (asset !== undefined) outcome.outcomes.push(String(said ?? inDetails));
	}
}

/** A run that stopped and says nothing. */
function unheard(run: NodeRun): NodeRun {
	return { ...run, items: [], errors: [], error: { message: '', context: {} } };
}

function inWords(found: Found, runs: number): string[] {
	return found.map(({ fault, what }) => `run ${runs}, ${fault}: ${what}`);
}

/** Tangoe carries out everything that is open. */
function carryOut({ tangoe: { sandbox } }: FaultRig): void {
	for (const { id, state } of [...sandbox.activities]) {
		if (!['cancelled', 'completed'].includes(state)) sandbox.advance(id, 'completed');
	}
}

function isHang({ fault: { kind } }: LeaverCase['orderFaults'][number]): boolean {
	return kind === 'hang';
}

function nodeOf({ handling: { onError, retryOnFail } }: LeaverCase): Partial<INode> {
	return { onError, ...(retryOnFail && { retryOnFail, maxTries: 3, waitBetweenTries: 1 }) };
}
