import type { Measurement } from '../measurement.cts';
import { locator } from '../orders.cts';
import { withTangoe } from '../tangoe.cts';
import { runNode, tangoeNode } from '../workflow.cts';

const EMPLOYEES = 200;
const LINES_EACH = 3;

/** What a list of leavers costs. */
export const lineReads: Measurement = {
	name: 'lines',
	title: `The lines of ${EMPLOYEES} employees`,
	measure: async (engine) =>
		await withTangoe(
			{ readsPerMinute: 100 },
			{ people: EMPLOYEES, lines: EMPLOYEES * LINES_EACH },
			async (tangoe) => {
				const items = Array.from({ length: EMPLOYEES }, (_, n) => ({ employeeId: `N${n + 1}` }));
				const parameters = {
					resource: 'line',
					operation: 'getAll',
					employeeId: locator('employeeId', 'employeeId'),
					returnAll: true,
				};
				const output = await runNode(engine, tangoeNode(parameters), items, tangoe);
				if (output.length !== EMPLOYEES * LINES_EACH) throw new Error('Lines are missing');
				return [{ what: 'GETs', figure: (await tangoe.reads()).length }];
			},
		),
};
