import type { IDataObject } from 'n8n-workflow';

import { employeeIn, sameEmployee, typeIdOf } from '../resources/activity/order/identity/marks';
import { plainState, statusOf } from '../resources/activity/states';
import type { Row } from '../transport/answers/envelope';

/** Which activities a trigger is about. */
export interface Filter {
	/** Whether a row shows all that {@link accepts} looks at; a list may show less than the record. */
	canJudge(row: Row): boolean;
	accepts(row: Row): boolean;
}

/**
 * The filter of the panel's collection. It is applied to what was read: what Tangoe does with its own
 * filters is not sure.
 */
export function filterOf(values: IDataObject): Filter {
	const types = new Set(listOf(values.activityTypes));
	const phases = new Set(listOf(values.phases));
	const states = new Set(listOf(values.states).map(plainState));
	const employees = new Set(listOf(values.employees).map(sameEmployee));
	const prefix = String(values.remoteActivityIdPrefix ?? '').trim();
	const isOf = (allowed: ReadonlySet<string>, value: string | undefined) =>
		allowed.size === 0 || (value !== undefined && allowed.has(value));
	return {
		canJudge: (row) =>
			typeof row.state === 'string' &&
			(types.size === 0 || typeIdOf(row) !== undefined) &&
			(employees.size === 0 || employeeIn(row) !== undefined) &&
			(prefix === '' || 'remote_activity_id' in row),
		accepts(row) {
			const status = statusOf(row);
			return (
				isOf(types, typeIdOf(row)) &&
				isOf(phases, status.phase) &&
				isOf(states, plainState(row.state)) &&
				isOf(employees, employeeIn(row)) &&
				String(row.remote_activity_id ?? '').startsWith(prefix) &&
				(values.onlyFinished !== true || status.is_final) &&
				(values.onlyNeedsAttention !== true || status.needs_attention)
			);
		},
	};
}

/** A list of the panel, or words with commas between them. */
function listOf(value: unknown): string[] {
	const words = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
	return words.map((word) => word.trim()).filter((word) => word !== '');
}
