import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../../../transport/answers/envelope';
import { isVoid } from '../../../states';
import { shownIn } from '../../identity/marks';
import { momentOf } from '../../identity/moment';

const SUBJECTS = ['line_id', 'device_id'] as const;

/** A row with what is read from it once, and not for every order. */
export interface ReadRow {
	row: Row;
	/** Epoch milliseconds; `NaN` where it is unknown. */
	createdAt: number;
}

/** A row, or a record, with what is read from it. */
export function readRow(row: Row): ReadRow {
	return { row, createdAt: momentOf(row.created_at) };
}

/** Activities that may be duplicates of the same orders: thousands, where the employee is a stock account. */
export class RowGroup {
	readonly ids: string[] = [];

	private readonly rows: ReadRow[] = [];

	/** By attribute and value; under `undefined` those that do not show the attribute. */
	private readonly bySubject = new Map<string, Map<string | undefined, ReadRow[]>>();

	private isSorted = true;

	/** One that is void is only one of the {@link ids}: it is a duplicate of nothing. */
	add(row: Row): void {
		this.ids.push(String(row.id));
		if (isVoid(row)) return;
		this.isSorted = false;
		const read = readRow(row);
		this.rows.push(read);
		for (const attribute of SUBJECTS) {
			const values = this.bySubject.get(attribute) ?? new Map<string | undefined, ReadRow[]>();
			this.bySubject.set(attribute, values);
			const value = shownIn(row, attribute);
			const sameValue = values.get(value);
			if (sameValue) sameValue.push(read);
			else values.set(value, [read]);
		}
	}

	/** The rows that may be about what an order is about: all that do not show something else, the latest first. */
	*rowsAbout(activity: IDataObject): Iterable<ReadRow> {
		this.sort();
		const attribute = SUBJECTS.find((one) => activity[one] !== undefined);
		if (attribute === undefined) {
			yield* this.rows;
			return;
		}
		const values = this.bySubject.get(attribute);
		yield* values?.get(String(activity[attribute])) ?? [];
		yield* values?.get(undefined) ?? [];
	}

	private sort(): void {
		if (this.isSorted) return;
		const groups = [...this.bySubject.values()].flatMap((values) => [...values.values()]);
		for (const rows of [this.rows, ...groups]) rows.sort(latestFirst);
		this.isSorted = true;
	}
}

/** Those of which nobody knows when they were created come first; of two at one moment, the one with the higher ID. */
function latestFirst(one: ReadRow, other: ReadRow): number {
	return isNewer(one, other) ? -1 : 1;
}

/** Whether an activity was created after another one. */
export function isNewer(one: ReadRow, other: ReadRow): boolean {
	const [created, otherCreated] = [one, other].map(({ createdAt }) =>
		Number.isNaN(createdAt) ? Infinity : createdAt,
	);
	return created === otherCreated
		? Number(one.row.id) > Number(other.row.id)
		: created > otherCreated;
}
