import { TangoeError } from '../../errors/tangoeError';
import { employee } from '../../fields/person/employee';
import { propertyOf } from '../../kinds';
import type { EmployeeField } from '../../kinds/fieldTypes';
import { requiredValue } from '../../kinds/item/itemValues';
import { findPerson } from '../../lookups/findPerson';
import { readOptions, shapeOf } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import type { Operation } from '../operation';

const person: EmployeeField = {
	...employee,
	description: 'Whose record to read, by the employee ID that HR uses',
};

/** Reads one person by the employee ID. An unknown ID is an error, not an empty output. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a person',
	description: 'Read one person by the employee ID',
	properties: [{ ...propertyOf(person), required: true }, readOptions],
	start: (context) =>
		forEachItem(context, async (lists, itemIndex) => {
			const { connection } = lists;
			const employeeId = String(await requiredValue(lists, context, person, itemIndex));
			const row = await findPerson(connection, employeeId);
			if (!row) throw unknownPerson(employeeId);
			return [shapeOf(context, itemIndex, connection)(row)];
		}),
};

function unknownPerson(employeeId: string): TangoeError {
	return new TangoeError(
		'notFound',
		`No one in Tangoe Mobile has the employee ID ${employeeId}`,
		"Check the ID, leading zeros included: it is the one that HR uses, not the internal person ID. Check also whether the credential's environment has this person.",
	);
}
