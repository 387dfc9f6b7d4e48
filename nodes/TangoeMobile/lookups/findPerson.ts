import type { Connection } from '../transport/connection';
import { recordIn, type Row } from '../transport/envelope';
import { TangoeError, tangoeErrorOf } from '../transport/errors/tangoeError';
import { read } from '../transport/read';
import { textAt } from './label';

/**
 * The person with an employee ID, or undefined when there is none. How Tangoe says "none" is unknown:
 * `{}`, null, an empty list and status 404 all count; a person with another employee ID does too.
 */
export async function findPerson(
	connection: Connection,
	employeeId: string,
): Promise<Row | undefined> {
	const body = await readOrNothing(connection, employeeId);
	const person = recordIn(Array.isArray(body) && body.length === 1 ? body[0] : body);
	return person && textAt('employee_id', person) === employeeId ? person : undefined;
}

async function readOrNothing(connection: Connection, employeeId: string): Promise<unknown> {
	try {
		return (await read(connection, '/people/find_one', { employee_id: employeeId })).body;
	} catch (error) {
		if (error instanceof TangoeError && error.kind === 'notFound') return undefined;
		throw tangoeErrorOf(error);
	}
}
