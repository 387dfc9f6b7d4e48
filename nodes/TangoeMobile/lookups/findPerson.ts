import type { Connection } from '../transport/connection';
import { recordIn, rowsIn, type Row } from '../transport/answers/envelope';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { read } from '../transport/read';
import { textAt } from './row';

/**
 * Finds the person with an employee ID; undefined if there is none. How Tangoe answers in that case is
 * unknown: `{}`, null, an empty list, any of these inside an envelope, status 404, and a person with
 * another employee ID all count as no person.
 *
 * @throws TangoeError of kind `lost` for an answer that is neither a person nor empty
 */
export async function findPerson(
	connection: Connection,
	employeeId: string,
): Promise<Row | undefined> {
	const body = await readPersonOrNothing(connection, employeeId);
	return peopleIn(body).find((person) => textAt('employee_id', person) === employeeId);
}

function peopleIn(body: unknown): Row[] {
	if (isEmptyAnswer(body)) return [];
	const person = recordIn(body, 'person');
	return person ? [person] : rowsIn(body, '/people');
}

/** Empty, or an envelope with nothing in it. */
function isEmptyAnswer(body: unknown): boolean {
	return isEmpty(body) || Object.values(body ?? {}).every(isEmpty);
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

async function readPersonOrNothing(connection: Connection, employeeId: string): Promise<unknown> {
	try {
		return (await read(connection, '/people/find_one', { employee_id: employeeId })).body;
	} catch (error) {
		if (error instanceof TangoeError && error.kind === 'notFound') return undefined;
		throw tangoeErrorOf(error);
	}
}
