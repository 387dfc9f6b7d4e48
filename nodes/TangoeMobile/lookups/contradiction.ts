import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../transport/answers/envelope';
import { textAt } from './row';

/**
 * Where a row may show what the list was filtered by. No row is documented: these are the attribute itself
 * and, as in the documentation's example answer, records inside the row.
 */
const SHOWN_AT: Record<string, string[]> = {
	carrier_id: ['carrier_id', 'carrier.id'],
	employee_id: ['employee_id', 'person.employee_id', 'owner.employee_id'],
	line_id: ['line_id', 'line.id'],
};

/** Where a row shows what the list was filtered by; undefined where it does not. */
export function shownAt(parameter: string, row: Row): string | undefined {
	return SHOWN_AT[parameter]?.find((path) => textAt(path, row) !== undefined);
}

/** The employee ID that a row says it belongs to; undefined where it says none that can be read. */
export function ownerOf(row: Row): string | undefined {
	const path = shownAt('employee_id', row);
	return path === undefined ? undefined : textAt(path, row);
}

/**
 * Whether a row shows another carrier, employee or line than the query asked for. What Tangoe does with a
 * parameter that it does not know is undocumented; if it returns everything, the rows show it.
 *
 * @param query the query that the list was read with
 * @returns false for a row that shows none of them; employee IDs are compared as text, zeros included
 */
export function contradicts(row: Row, query: IDataObject): boolean {
	return Object.keys(SHOWN_AT).some((parameter) => {
		const expected = textAt(parameter, query);
		if (expected === undefined) return false;
		const path = shownAt(parameter, row);
		return path !== undefined && textAt(path, row) !== expected;
	});
}
