import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../../transport/connection';
import type { Row } from '../../../transport/answers/envelope';
import { readRows } from '../../../transport/pages';
import { readActivity } from '../readActivity';
import type { ReadyOrder } from './ready';
import { attributesApart, employeeOf, isAboutTheSame, isCancelled, isWhole } from './sameOrder';

const DAY_MS = 24 * 60 * 60_000;

/** The activities of the last days, in which orders are looked for that are there already. */
export class RecentActivities {
	/** Tangoe lists activities without saying whom they are for or when they were created: nothing can be recognised. */
	readonly isBlind: boolean;

	private readonly rowsOfEmployee = new Map<string | undefined, Row[]>();

	private readonly records = new Map<string, Promise<Row>>();

	private constructor(
		private readonly connection: Connection,
		rows: Row[],
		private readonly now: number,
	) {
		for (const row of rows) {
			const employee = employeeOf(row);
			const known = this.rowsOfEmployee.get(employee);
			if (known) known.push(row);
			else this.rowsOfEmployee.set(employee, [row]);
		}
		const isRecognisable = (row: Row) => employeeOf(row) !== undefined && Boolean(row.created_at);
		this.isBlind = rows.length > 0 && !rows.some(isRecognisable);
	}

	/**
	 * Reads what the orders have to be compared with: one walk through the activities of each type.
	 *
	 * @param now epoch milliseconds
	 */
	static async read(
		connection: Connection,
		orders: ReadyOrder[],
		now: number,
	): Promise<RecentActivities> {
		const daysOfType = new Map<number, number>();
		for (const { type, settings } of orders) {
			daysOfType.set(type.id, Math.max(daysOfType.get(type.id) ?? 0, settings.lookBackDays));
		}
		const rows: Row[] = [];
		for (const [typeId, days] of daysOfType) {
			const query = {
				activity_type_id_eq: typeId,
				// Dates are cut in a zone that nobody documents, so a day is added.
				created_at_gte: new Date(now - (days + 1) * DAY_MS).toISOString().slice(0, 10),
			};
			rows.push(...(await readRows(connection, { path: '/activities', query })));
		}
		return new RecentActivities(connection, rows, now);
	}

	/**
	 * An activity that is equal to what an order asks for. Whether Tangoe's filters work is not relied on.
	 *
	 * @param taken IDs of activities that belong to other items of the run
	 */
	async equalTo(order: ReadyOrder, taken: ReadonlySet<string>): Promise<Row | undefined> {
		const { employee_id } = order.body.activity as IDataObject;
		for (const row of this.rowsOfEmployee.get(String(employee_id)) ?? []) {
			if (taken.has(String(row.id)) || !this.mayBeEqual(row, order)) continue;
			const record = isWhole(row, order.type, order.body) ? row : await this.recordOf(row);
			if (isEqual(record, order)) return record;
		}
		return undefined;
	}

	/** IDs of the activities that could be taken for this order once it is sent, and are not it. */
	aboutTheSame({ type, body }: ReadyOrder): string[] {
		const { employee_id } = body.activity as IDataObject;
		return (this.rowsOfEmployee.get(String(employee_id)) ?? [])
			.filter((row) => String(row.activity_type_id) === String(type.id))
			.map(({ id }) => String(id));
	}

	/** As far as a row tells that may be shorter than the activity's record. */
	private mayBeEqual(row: Row, { type, settings }: ReadyOrder): boolean {
		const isOfType = String(row.activity_type_id) === String(type.id);
		const earliest = this.now - settings.lookBackDays * DAY_MS;
		return isOfType && Date.parse(String(row.created_at ?? '')) >= earliest;
	}

	private async recordOf({ id }: Row): Promise<Row> {
		const key = String(id);
		const reading = this.records.get(key) ?? readActivity(this.connection, key);
		this.records.set(key, reading);
		return await reading;
	}
}

/** The same, and not withdrawn; where both have an ID of the caller, that decides. */
function isEqual(row: Row, { type, body }: ReadyOrder): boolean {
	const activity = body.activity as IDataObject;
	if (isCancelled(row)) return false;
	const [theirs, ours] = [row.remote_activity_id, activity.remote_activity_id];
	const isDecided = Boolean(theirs) && Boolean(ours);
	if (isDecided && String(theirs) !== String(ours)) return false;
	return isAboutTheSame(row, activity, isDecided ? [] : attributesApart(type));
}
