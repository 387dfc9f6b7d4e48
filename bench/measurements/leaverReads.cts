import type { Engine } from '../../scripts/engine/engine.cts';
import type { Measurement, Row } from '../measurement.cts';
import { locator } from '../orders.cts';
import { withTangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const PEOPLE = 2_500;
const LINES = 5_000;
/** Lines in pages of 999 rows, devices in one page. */
const PAGES = Math.ceil(LINES / 999) + 1;
const LEAVERS = [1, 20, 200, 2_000];
/** Of each list: one to see how long it is, one after it, and two people by themselves. */
const MORE_OF_EACH_LIST = 4;
/** Four types whose open orders are in the way, the type of the order, and what is scheduled of it. */
const ACTIVITY_LISTS = 6;
/** How many activities there are by then decides on the pages of their lists. */
const PAGES_OF_ACTIVITIES = 8;

/** What it reads to offboard people, each with two lines, of a company with 5,000 lines. */
export const leaverReads: Measurement = {
	name: 'leavers',
	title: `Offboarding people of a company with ${LINES.toLocaleString('en')} lines`,
	async measure(engine) {
		const rows: Row[] = [];
		for (const leavers of LEAVERS) rows.push(...(await readsFor(engine, leavers)));
		return rows;
	},
};

async function readsFor(engine: Engine, leavers: number): Promise<Row[]> {
	return await withTangoe({}, { people: PEOPLE, lines: LINES }, async (tangoe) => {
		const most = 100_000;
		const offboard = {
			resource: 'person',
			operation: 'offboard',
			employeeId: locator('employeeId', 'employeeId'),
			lastDayTiming: 'today',
			lineAction: 'cancelLine',
			deviceAction: 'leave',
			options: { maxEnding: most, maxEndingPerDay: most, ordersAtOnce: 10 },
		};
		const items = Array.from({ length: leavers }, (_, n) => ({ employeeId: `N${n + 1}` }));
		await runNode(engine, tangoeNode(offboard), items, tangoe);
		const placed = (await tangoe.orders()).length;
		if (placed !== 2 * leavers) throw new Error(`${placed} orders were placed`);
		const reads = await tangoe.reads();
		const ofLists = reads.filter(({ path }) => !path.endsWith('/activities')).length;
		const fewest = Math.min(2 * leavers, PAGES);
		const who = leavers === 1 ? '1 leaver' : `${leavers.toLocaleString('en')} leavers`;
		return [
			{
				what: `GETs of lines and devices, ${who}`,
				figure: ofLists,
				bound: { atMost: fewest + 2 * MORE_OF_EACH_LIST },
				note: `at least ${fewest}`,
			},
			{
				what: `all GETs, ${who}`,
				figure: reads.length,
				bound: {
					atMost: fewest + 2 * MORE_OF_EACH_LIST + ACTIVITY_LISTS + PAGES_OF_ACTIVITIES,
				},
				note: `${((reads.length / 90) * 60).toFixed(0)} s of the read limit`,
			},
		];
	});
}
