import fc from 'fast-check';
import type { FaultRig } from '../rig.cts';
import { leaverCases } from './draw.cts';
import { playLeavers, type Outcome } from './play.cts';

/** What random leavers came to. */
export interface LeaverFigures {
	/** The smallest case in which something is that must never be. */
	failure?: string;
	seed: number;
	cases: number;
	leavers: number;
	runs: number;
	killed: number;
	posts: number;
	complete: number;
	/** How often each outcome was said. */
	outcomes: Record<string, number>;
}

/** Offboards random leavers; a failure is shrunk to the smallest case that fails, and told with its seed. */
export async function runLeavers(
	rig: FaultRig,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<LeaverFigures> {
	const all: Array<Outcome & { leavers: number }> = [];
	const property = fc.asyncProperty(leaverCases, async (drawn) => {
		const played = await playLeavers(rig, drawn);
		all.push({ ...played, leavers: drawn.leavers.length });
		if (played.wrong.length > 0) throw new Error(played.wrong.join('\n'));
	});
	const details = await fc.check(property, options);
	rig.tangoe.sandbox.reset();
	const counted = all.slice(0, details.numRuns);
	const total = (of: (one: (typeof all)[number]) => number) =>
		counted.reduce((sum, one) => sum + of(one), 0);
	const outcomes: Record<string, number> = {};
	for (const said of counted.flatMap((one) => one.outcomes)) {
		outcomes[said] = (outcomes[said] ?? 0) + 1;
	}
	return {
		failure: details.failed
			? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`
			: undefined,
		seed: details.seed,
		cases: details.numRuns,
		leavers: total(({ leavers }) => leavers),
		runs: total(({ runs }) => runs),
		killed: total(({ wasKilled }) => Number(wasKilled)),
		posts: total(({ posts }) => posts),
		complete: total(({ complete }) => complete),
		outcomes,
	};
}

/** What was counted, for people. */
export function leaversInWords(figures: LeaverFigures): string {
	const { seed, cases, leavers, runs, killed, posts, complete, outcomes } = figures;
	const said = Object.entries(outcomes)
		.sort(([, one], [, other]) => other - one)
		.map(([name, count]) => `${name} ${count}`);
	return [
		`${cases} cases of random leavers, --seed ${seed}: ${leavers} leavers, ${runs} runs, ${killed} killed, posts ${posts}`,
		`Outcomes: ${said.join(', ')}; complete ${complete}`,
	].join('\n');
}
