import type { Connection } from '../../transport/connection';
import { TangoeError } from '../../errors/tangoeError';
import { recordIn, unreadableError, type Row } from '../../transport/answers/envelope';
import { read } from '../../transport/read';

/**
 * One activity by its ID (`GET /1/activities/{id}`).
 *
 * @throws TangoeError, kind `notFound` when there is none, `lost` when Tangoe answers with another one
 */
export async function readActivity(connection: Connection, id: string): Promise<Row> {
	const { body } = await read(connection, `/activities/${encodeURIComponent(id)}`);
	const record = recordIn(body, 'activity');
	if (!record) throw unreadableError('the activity', body);
	if (withoutZeros(record.id) !== withoutZeros(id)) throw otherActivity(id, record);
	return record;
}

function withoutZeros(id: number | string): string {
	return String(id).replace(/^0+/, '');
}

function otherActivity(id: string, record: Row): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile answered with activity ${record.id} in place of ${id}`,
		'Read it again. If it stays so, report it to Tangoe.',
	);
}
