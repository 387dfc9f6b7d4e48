import type { Connection } from '../transport/connection';
import { recordIn, rowsIn, type Row } from '../transport/answers/envelope';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { read } from '../transport/read';
import { textAt } from './row';

/**
 * The person with an employee ID, or undefined when there is none. How Tangoe says "none" is unknown:
 * `{}`, null, an empty list, each also inside an envelope, and status 404 all count; a person with
 * another employee ID does too.
 *
 * @throws TangoeError, kind `lost` for an answer that is neither a person nor nothing
 */
export async function findPerson(
	connection: Connection,
	employeeId: string,
): Promise<Row | undefined> {
	const body = await readOrNothing(connection, employeeId);
	return peopleIn(body).find((person) => textAt('employee_id', person) === employeeId);
}

function peopleIn(body: unknown): Row[] {
	if (isNothing(body)) return [];
	const person = recordIn(body);
	return person ? [person] : rowsIn(body, 'people');
}

/** Nothing, or an envelope with nothing in it. */
function isNothing(body: unknown): boolean {
	return isEmpty(body) || Object.values(body as object).every(isEmpty);
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

async function readOrNothing(connection: Connection, employeeId: string): Promise<unknown> {
	try {
		return (await read(connection, '/people/find_one', { employee_id: employeeId })).body;
	} catch (error) {
		if (error instanceof TangoeError && error.kind === 'notFound') return undefined;
		throw tangoeErrorOf(error);
	}
}
