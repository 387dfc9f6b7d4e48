import fc from 'fast-check';
import { sum, type Count } from '../audit.cts';
import type { FaultRig } from '../rig.cts';
import { mixtures } from './draw.cts';
import { playMixture } from './play.cts';

/** Plays random mixtures; a failure is shrunk to the smallest one that fails, and told with its seed. */
export async function runMixtures(
	rig: FaultRig,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<{ failure?: string; seed: number; runs: number; count: Count }> {
	const counts: Count[] = [];
	const property = fc.asyncProperty(mixtures(rig), async (mixture) => {
		const played = await playMixture(rig, mixture);
		counts.push(...played.counts);
		if (played.wrong.length > 0) throw new Error(played.wrong.join('\n'));
	});
	const details = await fc.check(property, options);
	return {
		failure: details.failed
			? `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`
			: undefined,
		seed: details.seed,
		runs: details.numRuns,
		count: sum(counts),
	};
}
