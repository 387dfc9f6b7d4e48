import { grow } from '../../../sandbox/index.cts';
import { byEmployeeId, byId } from '../../engine/harness/tangoe.cts';
import type { FaultRig } from './rig.cts';

const MOST_PER_DAY = 100;

/** What became of a feed that calls a workflow once for each line. */
export interface Feed {
	operation: string;
	calls: number;
	placed: number;
	failure?: string;
}

/** Calls a workflow that ends service once for each of many lines, with default options. */
export async function runBrokenFeed(
	rig: FaultRig,
	operation: 'lineCancel' | 'suspend',
	calls: number,
): Promise<Feed> {
	const { tangoe } = rig;
	const { sandbox } = tangoe;
	sandbox.reset();
	// A mixture that failed leaves its habits behind.
	rig.become({});
	rig.forgetPlaced();
	const known = new Set(sandbox.world.lines.map(({ id }) => id));
	grow(sandbox.world, { people: 1, lines: calls });
	for (const { id } of sandbox.world.lines) {
		if (known.has(id)) continue;
		await tangoe.run(
			{
				operation,
				cancelTiming: 'today',
				employeeId: byEmployeeId('N1'),
				lineId: byId(id),
			},
			{ looks: true, node: { onError: 'continueRegularOutput' } },
		);
	}
	const placed = sandbox.orders.length;
	return {
		...{ operation, calls, placed },
		...(placed !== MOST_PER_DAY && {
			failure: `${placed} of ${calls} calls of ${operation} were placed, not ${MOST_PER_DAY}`,
		}),
	};
}
