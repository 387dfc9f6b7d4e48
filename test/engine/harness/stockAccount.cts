import { grow } from '../../../sandbox/index.cts';
import { TangoeRig, type NodeRun } from './tangoe.cts';
import { CANCEL, LINES } from './orders.cts';

/** What an execution of many orders for one employee, against as many activities, came to. */
export interface StockRun {
	run: NodeRun;
	/** What n8n saves of the node beside its items, as JSON. */
	savedBytes: number;
	milliseconds: number;
}

/**
 * Cancels so many lines of one employee, who has as many activities of the same type already: an account
 * to which a company books all of its spare lines. On a host of its own: the node remembers what it has
 * placed on one.
 */
export async function cancelStock(count: number): Promise<StockRun> {
	const rig = await TangoeRig.start({ readsPerMinute: 0 });
	try {
		return await cancelStockAt(rig, count);
	} finally {
		await rig.stop();
	}
}

async function cancelStockAt(rig: TangoeRig, count: number): Promise<StockRun> {
	const { sandbox } = rig;
	await rig.run(CANCEL, { items: [{ line: LINES[0] }] });
	const [placed] = sandbox.activities;
	const owner = sandbox.world.lines.find(({ id }) => id === LINES[0])?.person_id as number;
	grow(sandbox.world, { lines: 2 * count });
	const lines = sandbox.world.lines.slice(-2 * count);
	for (const line of lines) Object.assign(line, { person_id: owner, status: 'active' });
	for (const [index, { id }] of lines.slice(count).entries()) {
		sandbox.activities.push({ ...placed, id: placed.id - 1 - index, line_id: id });
	}
	const startedAt = performance.now();
	const run = await rig.run(
		{ ...CANCEL, options: { maxEnding: 100_000, maxEndingPerDay: 100_000, ordersAtOnce: 10 } },
		{ items: lines.slice(0, count).map(({ id }) => ({ line: id })), looks: true },
	);
	return {
		run,
		savedBytes: JSON.stringify(run.run.data.executionData?.contextData).length,
		milliseconds: performance.now() - startedAt,
	};
}
