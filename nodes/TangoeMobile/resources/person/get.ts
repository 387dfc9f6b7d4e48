import type { IExecuteFunctions } from 'n8n-workflow';

import { findPerson } from '../../lookups/findPerson';
import { TangoeError } from '../../errors/tangoeError';
import { forEachItem } from '../../run/forEachItem';
import type { Operation } from '../../run/result';
import { shapeOfRow } from '../../panel/simplifiedRow';
import { requiredValue } from '../../kinds/itemValues';
import { person } from './field';

/** Reads one person by the employee ID. Nobody with it is an error, not an empty output. */
export function getPerson(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (lists, itemIndex) => {
		const { connection } = lists;
		const employeeId = String(await requiredValue(lists, context, person, itemIndex));
		const row = await findPerson(connection, employeeId);
		if (!row) throw unknownPerson(employeeId);
		return [shapeOfRow(context, itemIndex, connection)(row)];
	});
}

function unknownPerson(employeeId: string): TangoeError {
	return new TangoeError(
		'notFound',
		`Tangoe Mobile knows nobody with the employee ID ${employeeId}`,
		'Check the ID as HR writes it, leading zeros included, and whether the environment of the credential has this person.',
	);
}
