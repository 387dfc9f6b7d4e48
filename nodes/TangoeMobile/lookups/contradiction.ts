import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../transport/answers/envelope';
import { textAt } from './row';

/**
 * Where a row may name what a list was asked for. No row is documented: these are the attribute itself
 * and, as in the documentation's example answer, records inside the row.
 */
const NAMED_AT: Record<string, string[]> = {
	carrier_id: ['carrier_id', 'carrier.id'],
	employee_id: ['employee_id', 'person.employee_id', 'owner.employee_id'],
	line_id: ['line_id', 'line.id'],
};

/**
 * Whether a row cannot belong to the list that was asked for, because it names another carrier, another
 * employee or another line. What Tangoe does with a parameter that it does not know is undocumented; if
 * it answers everything, the rows tell.
 *
 * @param query what the list was read with
 * @returns false for a row that names none of them; employee IDs are compared as text, zeros included
 */
export function contradicts(row: Row, query: IDataObject): boolean {
	return Object.entries(NAMED_AT).some(([parameter, paths]) => {
		const asked = textAt(parameter, query);
		if (asked === undefined) return false;
		const named = paths.map((path) => textAt(path, row)).find((text) => text !== undefined);
		return named !== undefined && named !== asked;
	});
}
