import type { Engine } from '../../scripts/engine/engine.cts';
import type { Measurement, Row } from '../measurement.cts';
import { locator } from '../orders.cts';
import { withTangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const ORDERS = 1000;
/** The first line of the sandbox beyond its own world is of this employee. */
const EMPLOYEE = 'N1';

/** What it reads to place orders by ID, and to look for equal ones before. */
export const looking: Measurement = {
	name: 'looking',
	title: `Cancelling ${ORDERS.toLocaleString('en')} lines by ID`,
	measure: async (engine) => [
		await readsOf(engine, 'orderAnyway', 0),
		await readsOf(engine, 'returnExisting', 1),
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
			options: { ifAlreadyOrdered, maxEnding: ORDERS },
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
