import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../../transport/answers/envelope';

const SUBJECTS = ['line_id', 'device_id'] as const;

/** A row with what is read from it once, and not for every order. */
interface ReadRow {
	row: Row;
	/** Epoch milliseconds; `NaN` where it is unknown. */
	createdAt: number;
}

/** The activities of one type for one employee: thousands of them, where it is a stock account. */
export class RowGroup {
	readonly ids: string[] = [];

	private readonly rows: ReadRow[] = [];

	/** By attribute and value; under `undefined` those that do not show the attribute. */
	private readonly bySubject = new Map<string, Map<string | undefined, ReadRow[]>>();

	constructor(first: Row) {
		this.add(first);
	}

	add(row: Row): void {
		const read = { row, createdAt: Date.parse(String(row.created_at ?? '')) };
		this.ids.push(String(row.id));
		this.rows.push(read);
		for (const attribute of SUBJECTS) {
			const values = this.bySubject.get(attribute) ?? new Map<string | undefined, ReadRow[]>();
			this.bySubject.set(attribute, values);
			const value = attribute in row ? String(row[attribute]) : undefined;
			const sameValue = values.get(value);
			if (sameValue) sameValue.push(read);
			else values.set(value, [read]);
		}
	}

	/** The rows that may be about what an order is about: all that do not show something else. */
	*rowsAbout(activity: IDataObject): Iterable<ReadRow> {
		const attribute = SUBJECTS.find((one) => activity[one] !== undefined);
		if (attribute === undefined) {
			yield* this.rows;
			return;
		}
		const values = this.bySubject.get(attribute);
		yield* values?.get(String(activity[attribute])) ?? [];
		yield* values?.get(undefined) ?? [];
	}
}
