import { TangoeError } from '../../../../errors/tangoeError';
import type { Row } from '../../../../transport/answers/envelope';
import type { ActivityLists } from '../../../activity/order/duplicates/rows/activityLists';
import { ActivityRecords } from '../../../activity/order/duplicates/rows/records';
import {
	compareShown,
	employeeIn,
	sameEmployee,
	typeIdOf,
} from '../../../activity/order/identity/marks';
import { statusOf } from '../../../activity/states';
import { typeWithId } from '../../../activity/types';
import type { Connection } from '../../../../transport/connection';
import type { ActionChoice, ActionOrder } from '../actions/action';
import type { Asset } from '../assets/asset';

/** An order that is open for longer has been forgotten. */
const OPEN_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** An open order about an asset, in words: "Line Assignment, activity 123". */
export type OpenOrder = string;

/** The open orders about the lines and devices of a run: one list for each type. */
export class OpenOrders {
	private readonly records: ActivityRecords;

	private readonly since: number;

	constructor(
		private readonly activities: ActivityLists,
		connection: Connection,
		now: Date,
	) {
		this.records = new ActivityRecords(connection);
		this.since = now.getTime() - OPEN_DAYS * DAY_MS;
	}

	/**
	 * The open order that is in the way of one that is planned; undefined where there is none.
	 *
	 * @throws TangoeError where the activities cannot be read to their end, or do not show what they are about
	 */
	async inTheWayOf(
		{ type, conflictsWith }: ActionOrder,
		asset: Asset,
		{ newOwnerId }: ActionChoice,
		employeeId: string,
	): Promise<OpenOrder | undefined> {
		const subject = { [`${asset.kind}_id`]: asset.id };
		for (const typeId of new Set(conflictsWith)) {
			for (const listed of await this.ofType(typeId)) {
				const row = await this.shownWhole(listed, subject, employeeId);
				if (row === undefined || statusOf(row).is_final) continue;
				const owner = { replacement_person_id: newOwnerId };
				const isSame =
					typeId === type.id && compareShown(row, owner, Object.keys(owner)) !== 'different';
				// The same order is a duplicate, which is told apart later.
				if (!isSame) return inWords(typeId, row);
			}
		}
		return undefined;
	}

	private async ofType(typeId: number): Promise<Row[]> {
		const { rows, isCut } = await this.activities.ofType(typeId, this.since);
		if (isCut) {
			throw new TangoeError(
				'lost',
				'Tangoe Mobile does not list its activities to the end, so open orders cannot be told',
				'To order without looking for them, switch on Ignore Open Orders in the options.',
			);
		}
		return rows.filter((row) => (typeIdOf(row) ?? String(typeId)) === String(typeId));
	}

	/**
	 * The row of an activity about an asset, or its record where the row shows too little; undefined where the
	 * activity is about something else.
	 */
	private async shownWhole(
		row: Row,
		subject: Record<string, string>,
		employeeId: string,
	): Promise<Row | undefined> {
		const attributes = Object.keys(subject);
		const about = compareShown(row, subject, attributes);
		if (about === 'different') return undefined;
		if (about === 'same' && 'state' in row) return row;
		const employee = employeeIn(row);
		if (about === 'unknown' && employee !== undefined && employee !== sameEmployee(employeeId)) {
			return undefined;
		}
		const id = String(row.id);
		if (!this.records.mayGet(id)) throw unclear(row);
		const record = await this.records.get(id);
		const shown = compareShown(record, subject, attributes);
		if (shown === 'unknown') throw unclear(record);
		return shown === 'same' ? record : undefined;
	}
}

function inWords(typeId: number, { id }: Row): OpenOrder {
	return `${typeWithId(typeId)?.name ?? `type ${typeId}`}, activity ${String(id)}`;
}

function unclear({ id }: Row): TangoeError {
	return new TangoeError(
		'lost',
		`Activity ${String(id)} is open and does not show which line or device it is about`,
		'Look at it in Tangoe Mobile. To order all the same, switch on Ignore Open Orders in the options.',
	);
}
