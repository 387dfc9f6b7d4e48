import type { Row } from '../../../../../transport/answers/envelope';
import type { Connection } from '../../../../../transport/connection';
import { readActivity } from '../../../readActivity';

/** More would not fit into a minute of the read limit. */
export const MAX_RECORDS = 50;

/** The records of activities whose rows show too little; each is read once in a run, and not too many. */
export class ActivityRecords {
	private readonly records = new Map<string, Promise<Row>>();

	constructor(private readonly connection: Connection) {}

	/** Whether a record is still to be had: it was read before, or there may be further reads. */
	mayGet(id: string): boolean {
		return this.records.has(id) || !this.areUsedUp;
	}

	/** Whether no further record is read. */
	get areUsedUp(): boolean {
		return this.records.size >= MAX_RECORDS;
	}

	/**
	 * The record of an activity.
	 *
	 * @throws TangoeError, kind `notFound` when there is none
	 */
	async get(id: string): Promise<Row> {
		const reading = this.records.get(id) ?? readActivity(this.connection, id);
		this.records.set(id, reading);
		return await reading;
	}
}
