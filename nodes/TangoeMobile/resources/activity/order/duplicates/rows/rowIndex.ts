import type { Row } from '../../../../../transport/answers/envelope';
import { employeeIn, sameEmployee, typeIdOf } from '../../identity/marks';
import type { ResolvedOrder } from '../../order';
import { RowGroup, type ReadRow } from './rowGroup';

const NO_IDS: readonly string[] = [];

/** Activities by type and employee; under `undefined` those that do not show it. */
export class RowIndex {
	private readonly groups = new Map<string, RowGroup>();

	private readonly seen = new Set<string>();

	/** Adds an activity, unless it is there already: where a filter is ignored, several lists have it. */
	add(row: Row): void {
		const id = String(row.id);
		if (this.seen.has(id)) return;
		this.seen.add(id);
		const key = keyOf(typeIdOf(row), employeeIn(row));
		const group = this.groups.get(key) ?? new RowGroup();
		this.groups.set(key, group);
		group.add(row);
	}

	/** The activities that may be duplicates of an order: all that do not show something else. */
	*rowsFor({ draft, body }: ResolvedOrder): Iterable<ReadRow> {
		const type = String(draft.type.id);
		const employee = sameEmployee(body.activity.employee_id);
		const keys = [
			keyOf(type, employee),
			keyOf(type, undefined),
			keyOf(undefined, employee),
			keyOf(undefined, undefined),
		];
		for (const key of keys) yield* this.groups.get(key)?.rowsAbout(body.activity) ?? [];
	}

	/** IDs of the activities of the type for the employee: one list for all such orders. */
	idsFor({ draft, body }: ResolvedOrder): readonly string[] {
		const key = keyOf(String(draft.type.id), sameEmployee(body.activity.employee_id));
		return this.groups.get(key)?.ids ?? NO_IDS;
	}
}

function keyOf(typeId: string | undefined, employeeId: string | undefined): string {
	return JSON.stringify([typeId, employeeId]);
}
