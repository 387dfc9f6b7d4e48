import { Failure, settle } from '../../errors/result';
import { readActivity } from '../../resources/activity/readActivity';
import type { Row } from '../../transport/answers/envelope';
import type { Connection } from '../../transport/connection';
import type { Filter } from '../filter';
import { changedAt, type Change } from './change';

/**
 * The changes that a filter accepts, in the order in which they were made, each with its record where the
 * list shows too little of it.
 *
 * @throws TangoeError where a record cannot be read now; one that is gone stays as the list showed it
 */
export async function accepted(
	connection: Connection,
	changes: Change[],
	filter: Filter,
): Promise<Change[]> {
	const found: Change[] = [];
	for (const change of changes) {
		const row = filter.canJudge(change.row) ? change.row : await recordOf(connection, change.row);
		if (filter.accepts(row)) found.push({ ...change, row });
	}
	return found.sort((one, other) => momentOf(one) - momentOf(other));
}

function momentOf({ row }: Change): number {
	return changedAt(row)?.latest ?? 0;
}

async function recordOf(connection: Connection, row: Row): Promise<Row> {
	const record = await settle(readActivity(connection, String(row.id)));
	if (!(record instanceof Failure)) return record;
	if (record.error.kind !== 'notFound') throw record.error;
	return row;
}
