import fc from 'fast-check';
import { mixtures } from '../mixtures/draw.cts';
import type { FaultRig } from '../rig.cts';
import { doubts } from './doubts.cts';
import { tenants } from './draw.cts';
import { figuresOf, type TenantFigures } from './figures.cts';
import { readTruth } from './lists.cts';
import { namedOrders } from './names.cts';
import { visit, type Visited } from './play.cts';

/** Visits random tenants; a failure is shrunk to the smallest one that fails. */
export async function runTenants(
	rig: FaultRig,
	options: { numRuns: number; seed?: number; path?: string },
): Promise<TenantFigures> {
	await rig.prepare({});
	const truth = await readTruth(rig.tangoe);
	const visits = fc.record({
		tenant: tenants,
		mixture: mixtures(rig),
		named: fc.array(namedOrders, { minLength: 2, maxLength: 2 }),
		doubt: doubts,
	});
	const all: Visited[] = [];
	const property = fc.asyncProperty(visits, async (drawn) => {
		const visited = await visit(rig, truth, drawn);
		all.push(visited);
		if (visited.wrong.length > 0) throw new Error(visited.wrong.join('\n'));
	});
	const details = await fc.check(property, options);
	await rig.prepare({});
	return {
		// Without the smaller ones that a failure was shrunk to.
		...figuresOf(all.slice(0, details.numRuns)),
		runs: details.numRuns,
		seed: details.seed,
		...(details.failed && {
			failure: `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`,
		}),
	};
}
