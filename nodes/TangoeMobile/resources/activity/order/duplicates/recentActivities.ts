import { tangoeErrorOf, type TangoeErrorKind } from '../../../../errors/tangoeError';
import type { Row } from '../../../../transport/answers/envelope';
import { isVoid } from '../../states';
import { dayIn } from '../../../../kinds/plain/date';
import type { ActivityType } from '../../types/activityType';
import { endAttribute, endOfRecord, endsAnotherDay } from '../identity/endDay';
import type { ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { judge } from './judge';
import { tooLittleShown } from './refusals';
import { ActivityRecords, MAX_RECORDS } from './rows/records';
import { readRow, type ReadRow } from './rows/rowGroup';
import { RowIndex } from './rows/rowIndex';
import { UndoingOrders } from './undone';

const DAY_MS = 24 * 60 * 60_000;
/** How far an order is looked for that still waits, where a second one is never wanted: in most companies one page. */
const WAITING_DAYS = 90;

/** After these, other records may be read all the same. */
const OF_ONE_RECORD = new Set<TangoeErrorKind>(['forbidden', 'notFound', 'refused']);

/** What a look for duplicates has found. */
export interface Found {
	/** The activity that the order would be a duplicate of. */
	existing?: Row;
	/** Why it cannot be told whether there is one. */
	unclear?: string;
}

/** The equal activities of an order that hold: the latest of the same end day, and of another one. */
interface Equal {
	sameDay?: Row;
	otherDay?: Row;
}

/** The activities of the last days, in which duplicates of orders are looked for. */
export class RecentActivities {
	private readonly index = new RowIndex();

	private readonly cutTypes = new Set<number>();

	private readonly records: ActivityRecords;

	private readonly undoing: UndoingOrders;

	private constructor(private readonly run: OrderRun) {
		this.records = new ActivityRecords(run.connection);
		this.undoing = new UndoingOrders(run.activities);
	}

	/**
	 * Reads what the orders have to be compared with: one walk through the activities of each type.
	 *
	 * @throws TangoeError when the activities cannot be read
	 */
	static async read(run: OrderRun, orders: ResolvedOrder[]): Promise<RecentActivities> {
		const recent = new RecentActivities(run);
		const daysOfType = new Map<ActivityType, number>();
		for (const { draft, settings } of orders) {
			const { type } = draft;
			const least = type.duplicates.isNeverWantedAgain ? WAITING_DAYS : 0;
			const days = Math.max(least, settings.lookBackDays, daysOfType.get(type) ?? 0);
			daysOfType.set(type, days);
		}
		for (const [type, days] of daysOfType) await recent.readType(type, days);
		return recent;
	}

	private async readType(type: ActivityType, days: number): Promise<void> {
		const { activities, context, now } = this.run;
		const list = await activities.ofType(type.id, now.getTime() - days * DAY_MS);
		if (list.isCut) this.cutTypes.add(type.id);
		const isScheduled = type.duplicates.isNeverWantedAgain && endAttribute(type) !== undefined;
		const scheduled = isScheduled
			? await activities.scheduled(type.id, dayIn(context.getTimezone(), now))
			: [];
		for (const row of [...list.rows, ...scheduled]) this.index.add(row);
	}

	/**
	 * Looks for the activity that an order would be a duplicate of: the latest that holds, if possible one
	 * that ends on the same day.
	 *
	 * @param placedIds activities that this process is known to have placed for the same order
	 * @throws TangoeError when something cannot be read
	 */
	async lookFor(order: ResolvedOrder, placedIds: string[]): Promise<Found> {
		const equal: Equal = {};
		const unclear = await this.searchRows(order, equal);
		if (!equal.sameDay) await this.searchPlaced(order, placedIds, equal);
		const unread = equal.sameDay ? [] : await this.searchRecords(order, unclear, equal);
		const existing = equal.sameDay ?? equal.otherDay;
		if (existing) return { existing };
		if (unread.length > 0) return { unclear: tooLittleShown(unread, this.records.areUsedUp) };
		return this.cutTypes.has(order.draft.type.id)
			? { unclear: 'Tangoe Mobile does not list its activities to the end' }
			: {};
	}

	/**
	 * The latest of these activities that holds.
	 *
	 * @param placedIds activities that this process is known to have placed for the same order
	 */
	async existingAmong(order: ResolvedOrder, placedIds: string[]): Promise<Found> {
		const equal: Equal = {};
		await this.searchPlaced(order, placedIds, equal);
		return { existing: equal.sameDay ?? equal.otherDay };
	}

	/** IDs of the activities that could be taken for this order once it is sent, and are not it: one list for all equal ones. */
	idsFor(order: ResolvedOrder): readonly string[] {
		return this.index.idsFor(order);
	}

	/** @returns the activities of which the list does not show enough, the latest first */
	private async searchRows(order: ResolvedOrder, equal: Equal): Promise<ReadRow[]> {
		const unclear: ReadRow[] = [];
		for (const read of this.index.rowsFor(order)) {
			const comparison = this.judge(read, order, false);
			if (comparison === 'different' || this.run.claimedIds.has(String(read.row.id))) continue;
			if (comparison === 'unknown') unclear.push(read);
			if (comparison === 'same') await this.take(read, order, equal);
			if (equal.sameDay) return [];
			if (unclear.length > MAX_RECORDS) break;
		}
		return unclear;
	}

	/** Where the record of one is not there any more, or is another order's, it was placed on what is now another Tangoe. */
	private async searchPlaced(
		order: ResolvedOrder,
		placedIds: string[],
		equal: Equal,
	): Promise<void> {
		for (const id of placedIds) {
			if (equal.sameDay) return;
			try {
				const read = readRow(await this.records.get(id));
				if (!isVoid(read.row) && this.judge(read, order, true) !== 'different') {
					await this.take(read, order, equal);
				}
			} catch (error) {
				// It is placed, whether or not it can be read at the moment.
				if (tangoeErrorOf(error).kind !== 'notFound') equal.sameDay = { id: Number(id) };
			}
		}
	}

	/** @returns the activities of which the record does not show enough either */
	private async searchRecords(
		order: ResolvedOrder,
		unclear: ReadRow[],
		equal: Equal,
	): Promise<Row[]> {
		const unread: Row[] = [];
		for (const { row } of unclear) {
			const record = await this.recordOf(row);
			const read = readRow(record ?? row);
			const comparison = this.judge(read, order, record !== undefined);
			if (isVoid(read.row)) continue;
			if (comparison === 'unknown') unread.push(row);
			if (comparison === 'same') await this.take(read, order, equal);
			// After one too many, the others are not read either.
			if (equal.sameDay || !this.records.mayGet(String(row.id))) break;
		}
		return unread;
	}

	/** Notes an equal activity, unless a newer order has undone it or a later one was noted before. */
	private async take(read: ReadRow, order: ResolvedOrder, equal: Equal): Promise<void> {
		const endsOn = endOfRecord(order.draft, read.row);
		const day = endsAnotherDay(order.draft, order.endsOn, endsOn) ? 'otherDay' : 'sameDay';
		if (equal[day] || (await this.undoing.haveUndone(read, order))) return;
		equal[day] = read.row;
	}

	private judge(read: ReadRow, order: ResolvedOrder, isRecord: boolean) {
		const earliest = this.run.now.getTime() - order.settings.lookBackDays * DAY_MS;
		return judge(read, order, { earliest, isRecord });
	}

	/** Undefined where it cannot be had. */
	private async recordOf({ id }: Row): Promise<Row | undefined> {
		const key = String(id);
		if (!this.records.mayGet(key)) return undefined;
		try {
			return await this.records.get(key);
		} catch (caught) {
			const error = tangoeErrorOf(caught);
			if (OF_ONE_RECORD.has(error.kind)) return undefined;
			throw error;
		}
	}
}
