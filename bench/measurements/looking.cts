import type { Engine } from '../../scripts/engine/engine.cts';
import type { Measurement, Row } from '../measurement.cts';
import { locator } from '../orders.cts';
import { withTangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const ORDERS = 1000;
/** The first line of the sandbox beyond its own world is of this employee. */
const EMPLOYEE = 'N1';

/** What it reads to place orders by ID: to look for equal ones before, and to count those of the day. */
export const looking: Measurement = {
	name: 'looking',
	title: `Cancelling ${ORDERS.toLocaleString('en')} lines by ID`,
	measure: async (engine) => [
		// The activities of the day, for the brake of the day.
		await readsOf(engine, 'orderAnyway', 1),
		// They are what is looked through too, together with what is scheduled.
		await readsOf(engine, 'returnExisting', 2),
	],
};

async function readsOf(engine: Engine, ifAlreadyOrdered: string, atMost: number): Promise<Row> {
	return await withTangoe({}, { people: 1, lines: ORDERS }, async (tangoe) => {
		const find = {
			resource: 'line',
			operation: 'getAll',
			employeeId: locator('employeeId', 'employeeId'),
			returnAll: true,
		};
		const lines = await runNode(engine, tangoeNode(find), [{ employeeId: EMPLOYEE }], tangoe);
		const before = (await tangoe.reads()).length;
		const cancel = {
			operation: 'lineCancel',
			cancelTiming: 'today',
			employeeId: locator('employeeId', 'employeeId'),
			lineId: locator('id', 'line'),
			options: { ifAlreadyOrdered, maxEnding: ORDERS, maxEndingPerDay: ORDERS },
		};
		const items = lines.map(({ json }) => ({ employeeId: EMPLOYEE, line: json.id }));
		await runNode(engine, tangoeNode(cancel), items, tangoe);
		const placed = (await tangoe.orders()).length;
		if (placed !== ORDERS) throw new Error(`Only ${placed} orders were placed`);
		return {
			what: `GETs with If Already Ordered: ${ifAlreadyOrdered}`,
			figure: (await tangoe.reads()).length - before,
			bound: { atMost },
		};
	});
}
