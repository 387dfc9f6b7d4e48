import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { employee } from '../../fields/person/employee';
import { propertyOf } from '../../kinds';
import type { EmployeeField } from '../../kinds/fieldTypes';
import { requiredValue } from '../../kinds/item/itemValues';
import { contradicts } from '../../lookups/contradiction';
import type { Lists } from '../../lookups/lists';
import { LOOKUPS } from '../../lookups/table';
import { collection } from '../../panel/collection';
import { limitOf, limitProperties } from '../../panel/limit';
import { readOptions, shapeOf } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import { hint } from '../../run/hint';
import { readRows } from '../../transport/pages';
import type { Operation } from '../operation';
import { readFiltered } from '../readFiltered';
import type { InventoryName } from './holdings/holding';
import { ofOthers } from './holdings/ownList';
import { belongingTo, forBusiness, forEmployee, isOfBusiness } from './belongingTo';
import { changeFilter, updatedSince } from './updatedSince';

/** A part of the inventory, and where it is read. */
export interface Inventory {
	/** The list of one employee. */
	lookup: InventoryName;
	/** The path of the whole business (documentation, Inventory). */
	businessPath: string;
}

/** The operation Get Many of the resources Line and Device. This folder is no resource of its own. */
export function getManyOf(inventory: Inventory): Operation {
	const rows = rowsOf(inventory);
	const owner = ownerField(inventory);
	return {
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${rows}`,
		description: `Read the ${rows} of one employee or of the whole business`,
		properties: [
			{ ...belongingTo, description: `Whose ${rows} to read` },
			forEmployee({ ...propertyOf(owner), required: true }),
			...limitProperties,
			forBusiness(collection('Filters', 'filters', 'Add Filter', [propertyOf(updatedSince)])),
			readOptions,
		],
		start: (context) =>
			forEachItem(context, async (lists, itemIndex) =>
				isOfBusiness(context, itemIndex)
					? await readBusiness(inventory, lists, context, itemIndex)
					: await readEmployee(inventory, lists, context, itemIndex),
			),
	};
}

/**
 * What Tangoe does with an employee ID that it cannot use is undocumented. Should it list what
 * everybody has, the next node of a leaver flow would cancel it: one row of somebody else refuses the list.
 */
async function readEmployee(
	inventory: Inventory,
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { connection } = lists;
	const limit = limitOf(context, itemIndex);
	const shape = shapeOf(context, itemIndex, connection);
	const employeeId = await requiredValue(lists, context, ownerField(inventory), itemIndex);
	const [path] = LOOKUPS[inventory.lookup].paths;
	const query = { employee_id: String(employeeId) };
	const { rows, wasIgnored } = await readFiltered(
		connection,
		{ path, query, contradicts: (row) => contradicts(row, query), isUselessIfIgnored: true },
		{ limit, shape },
	);
	if (wasIgnored) throw ofOthers(inventory.lookup);
	return rows;
}

async function readBusiness(
	inventory: Inventory,
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { connection } = lists;
	const path = inventory.businessPath;
	const limit = limitOf(context, itemIndex);
	const shape = shapeOf(context, itemIndex, connection);
	const filter = await changeFilter(lists, context, itemIndex);
	if (!filter) return await readRows(connection, { path, query: {} }, { limit, shape });
	const { rows, wasIgnored } = await readFiltered(
		connection,
		{ path, ...filter },
		{ limit, shape },
	);
	if (wasIgnored) {
		hint(
			context,
			`Tangoe Mobile returned ${rowsOf(inventory)} that have not changed since the date given. They were left out here.`,
		);
	}
	return rows;
}

/** What the rows are, for messages: "lines". */
function rowsOf({ lookup }: Inventory): string {
	return LOOKUPS[lookup].rows;
}

/** The person whose lines or devices are read. */
function ownerField(inventory: Inventory): EmployeeField {
	return {
		...employee,
		description: `Whose ${rowsOf(inventory)} to read, by the employee ID that HR uses`,
	};
}
