import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { textAt } from '../../lookups/label';
import { LOOKUPS } from '../../lookups/table';
import type { Connection } from '../../transport/connection';
import type { Row } from '../../transport/envelope';
import { TangoeError } from '../../transport/errors/tangoeError';
import { readRowsAs } from '../../transport/pages';
import { employee } from '../activity/fields/employee';
import { forEachItem } from '../shared/forEachItem';
import { limitOf } from '../shared/limit';
import type { Operation } from '../shared/outcome';
import { isSimplified } from '../shared/simplify';
import { requiredValue } from '../shared/values';

/** Where a line row may name its owner's employee ID. */
const OWNER_PATHS = ['employee_id', 'person.employee_id', 'owner.employee_id'];

/** Reads the lines of one employee: what a leaver has to give back. */
export function getLines(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (connection, itemIndex) => {
		const limit = limitOf(context, itemIndex);
		const employeeId = String(requiredValue(context, employee, itemIndex));
		const [path] = LOOKUPS.lines.paths;
		const list = { path, query: { employee_id: employeeId } };
		const isSimple = isSimplified(context, itemIndex);
		const shown = (row: Row): IDataObject => {
			assertOwnedBy(row, employeeId);
			return isSimple ? simplifiedLine(row, connection) : row;
		};
		return await readRowsAs(connection, list, { limit, shown });
	});
}

/**
 * What Tangoe does with an employee ID that it cannot use is undocumented. Should it list everybody's
 * lines, the next node of a leaver flow would cancel them.
 */
function assertOwnedBy(row: Row, employeeId: string): void {
	const owner = OWNER_PATHS.map((path) => textAt(path, row)).find((id) => id !== undefined);
	if (owner === undefined || owner === employeeId) return;
	throw new TangoeError(
		'refused',
		'Tangoe Mobile listed lines of other people too, so none are passed on',
		'Check that the employee ID is one that Tangoe Mobile knows.',
	);
}

/**
 * A line in one level: plain values as they are, and of a nested record its ID and name. No line row is
 * documented, so nothing is picked by name.
 */
function simplifiedLine(row: Row, { environment }: Connection): IDataObject {
	const flat: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		if (value === null || value === '') continue;
		if (typeof value !== 'object') {
			flat[key] = value;
		} else if (!Array.isArray(value)) {
			const { id, name } = value as IDataObject;
			if (id !== undefined && id !== null) flat[`${key}_id`] = id;
			if (name !== undefined && name !== null) flat[`${key}_name`] = name;
		}
	}
	// Added, not spread with the rest: V8 would give each copy a shape of its own, larger than the row.
	flat.environment = environment;
	return flat;
}
