import type { IExecuteFunctions } from 'n8n-workflow';

import { contradicts } from '../../lookups/contradiction';
import { LOOKUPS } from '../../lookups/table';
import type { Row } from '../../transport/answers/envelope';
import { TangoeError } from '../../errors/tangoeError';
import { readRows, type ListRequest } from '../../transport/pages';
import { forEachItem } from '../../run/forEachItem';
import { hint } from '../../run/hint';
import { limitOf } from '../../panel/limit';
import type { Operation } from '../../run/result';
import { shapeOfRow } from '../../panel/simplifiedRow';
import { requiredValue } from '../../kinds/itemValues';
import { isOfBusiness } from './belongingTo';
import { ownerField, rowsOf, type Inventory } from './inventory';
import { changeFilterOf } from './updatedSince';

/** Reads the lines or devices of one employee, or of the whole business. */
export function getInventory(inventory: Inventory) {
	return (context: IExecuteFunctions): Operation =>
		forEachItem(context, async (lists, itemIndex) => {
			const { connection } = lists;
			const limit = limitOf(context, itemIndex);
			const shape = shapeOfRow(context, itemIndex, connection);

			if (!isOfBusiness(context, itemIndex)) {
				const employeeId = await requiredValue(lists, context, ownerField(inventory), itemIndex);
				const [path] = LOOKUPS[inventory.lookup].paths;
				const list = { path, query: { employee_id: String(employeeId) } };
				return await readRows(connection, list, { limit, accept: onlyOwn(inventory, list), shape });
			}

			const filter = await changeFilterOf(lists, context, itemIndex);
			const list = { path: inventory.businessPath, query: filter?.query ?? {} };
			const rows = await readRows(connection, list, { limit, accept: filter?.accept, shape });
			if (filter?.wasIgnored()) {
				hint(
					context,
					`Tangoe Mobile returned ${rowsOf(inventory)} that have not changed since the date asked for. They were left out here.`,
				);
			}
			return rows;
		});
}

/**
 * What Tangoe does with an employee ID that it cannot use is undocumented. Should it list what
 * everybody has, the next node of a leaver flow would cancel it: one foreign row refuses the list.
 */
function onlyOwn(inventory: Inventory, { query }: ListRequest): (row: Row) => boolean {
	return (row) => {
		if (!contradicts(row, query)) return true;
		throw new TangoeError(
			'refused',
			`Tangoe Mobile listed ${rowsOf(inventory)} of other people too, so none are passed on`,
			'Check that the employee ID is one that Tangoe Mobile knows.',
		);
	};
}
