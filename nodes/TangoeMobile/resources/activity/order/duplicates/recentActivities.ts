import type { Row } from '../../../../transport/answers/envelope';
import type { Connection } from '../../../../transport/connection';
import { readRows } from '../../../../transport/pages';
import { readActivity } from '../../readActivity';
import { endOfRecord, endsAnotherDay } from '../identity/endDay';
import {
	distinguishingAttributes,
	employeeOf,
	isSameSubject,
	isWithdrawn,
	showsIdentity,
} from '../identity/identity';
import type { ResolvedOrder } from '../order';
import { RowGroup } from './rowGroup';

const DAY_MS = 24 * 60 * 60_000;
const NO_IDS: readonly string[] = [];

/** The activities of the last days, in which duplicates of orders are looked for. */
export class RecentActivities {
	/** Tangoe lists activities without saying whom they are for or when they were created: nothing can be recognized. */
	readonly canRecognizeNothing: boolean;

	/** By type and employee. */
	private readonly groups = new Map<string, RowGroup>();

	private readonly records = new Map<string, Promise<Row>>();

	private constructor(
		private readonly connection: Connection,
		rows: Row[],
		private readonly now: number,
	) {
		for (const row of rows) {
			const key = groupKey(row.activity_type_id, employeeOf(row));
			const group = this.groups.get(key);
			if (group) group.add(row);
			else this.groups.set(key, new RowGroup(row));
		}
		const isRecognizable = (row: Row) => employeeOf(row) !== undefined && Boolean(row.created_at);
		this.canRecognizeNothing = rows.length > 0 && !rows.some(isRecognizable);
	}

	/**
	 * Reads what the orders have to be compared with: one walk through the activities of each type.
	 *
	 * @param now epoch milliseconds
	 * @throws TangoeError when the activities cannot be read
	 */
	static async read(
		connection: Connection,
		orders: ResolvedOrder[],
		now: number,
	): Promise<RecentActivities> {
		const daysOfType = new Map<number, number>();
		for (const { draft, settings } of orders) {
			const { id } = draft.type;
			daysOfType.set(id, Math.max(daysOfType.get(id) ?? 0, settings.lookBackDays));
		}
		let rows: Row[] = [];
		for (const [typeId, days] of daysOfType) {
			const query = {
				activity_type_id_eq: typeId,
				// Dates are cut in a zone that nobody documents, so a day is added.
				created_at_gte: new Date(now - (days + 1) * DAY_MS).toISOString().slice(0, 10),
			};
			rows = rows.concat(await readRows(connection, { path: '/activities', query }));
		}
		return new RecentActivities(connection, rows, now);
	}

	/**
	 * The activity that an order would be a duplicate of, if possible one that ends on the same day. Whether Tangoe's filters work is not relied on.
	 *
	 * @param claimedIds IDs of activities that belong to other orders of the run
	 */
	async duplicateOf(
		order: ResolvedOrder,
		claimedIds: ReadonlySet<string>,
	): Promise<Row | undefined> {
		const { activity } = order.body;
		let ofAnotherDay: Row | undefined;
		const earliest = this.now - order.settings.lookBackDays * DAY_MS;
		for (const { row, createdAt } of this.groupOf(order)?.rowsAbout(activity) ?? []) {
			if (!(createdAt >= earliest) || claimedIds.has(String(row.id))) continue;
			const isEnough = showsIdentity(row, order.draft.type, activity);
			const record = isEnough ? row : await this.recordOf(row);
			if (!isDuplicate(record, order)) continue;
			const endsOn = endOfRecord(order.draft, record);
			if (!endsAnotherDay(order.draft, order.endsOn, endsOn)) return record;
			ofAnotherDay ??= record;
		}
		return ofAnotherDay;
	}

	/** IDs of the activities that could be taken for this order once it is sent, and are not it: one list for all equal ones. */
	idsFor(order: ResolvedOrder): readonly string[] {
		return this.groupOf(order)?.ids ?? NO_IDS;
	}

	private groupOf({ draft, body }: ResolvedOrder): RowGroup | undefined {
		return this.groups.get(groupKey(draft.type.id, String(body.activity.employee_id)));
	}

	private async recordOf({ id }: Row): Promise<Row> {
		const key = String(id);
		const reading = this.records.get(key) ?? readActivity(this.connection, key);
		this.records.set(key, reading);
		return await reading;
	}
}

function groupKey(typeId: unknown, employeeId: string | undefined): string {
	return JSON.stringify([String(typeId), employeeId]);
}

/** The same and not withdrawn; where both have an ID of the caller, that decides. */
function isDuplicate(row: Row, { draft, body }: ResolvedOrder): boolean {
	const { activity } = body;
	if (isWithdrawn(row)) return false;
	const [theirs, ours] = [row.remote_activity_id, activity.remote_activity_id];
	const isDecided = Boolean(theirs) && Boolean(ours);
	if (isDecided && String(theirs) !== String(ours)) return false;
	return isSameSubject(row, activity, isDecided ? [] : distinguishingAttributes(draft.type));
}
