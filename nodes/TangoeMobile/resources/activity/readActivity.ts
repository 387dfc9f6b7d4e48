import type { Connection } from '../../transport/connection';
import { recordIn, unreadableError, type Row } from '../../transport/answers/envelope';
import { read } from '../../transport/read';

/**
 * One activity by its ID (`GET /1/activities/{id}`).
 *
 * @throws TangoeError, kind `notFound` when there is none
 */
export async function readActivity(connection: Connection, id: string): Promise<Row> {
	const { body } = await read(connection, `/activities/${encodeURIComponent(id)}`);
	const record = recordIn(body);
	if (!record) throw unreadableError('the activity');
	return record;
}
