import { idFrom, type Row } from '../../../../transport/answers/envelope';
import type { Connection } from '../../../../transport/connection';
import { readActivity } from '../../readActivity';

/** The order is placed whether or not it can be read at the moment. */
export async function readOrIdOnly(connection: Connection, activityId: string): Promise<Row> {
	try {
		return await readActivity(connection, activityId);
	} catch {
		return { id: idFrom(activityId) };
	}
}
