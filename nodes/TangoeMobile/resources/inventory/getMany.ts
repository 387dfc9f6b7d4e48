import { deepCopy, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { tangoeErrorOf } from '../../errors/tangoeError';
import { employee } from '../../fields/person/employee';
import { propertyOf } from '../../kinds';
import type { EmployeeField } from '../../kinds/fieldTypes';
import { requiredValue } from '../../kinds/item/itemValues';
import { contradicts } from '../../lookups/contradiction';
import type { Lists } from '../../lookups/lists';
import { BUSINESS_PATHS, type InventoryName } from '../../lookups/inventory/inventory';
import { LOOKUPS } from '../../lookups/table';
import { collection } from '../../panel/collection';
import { limitOf, limitProperties } from '../../panel/limit';
import { readOptions, shapeOf } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import { hint } from '../../run/hint';
import { readRows } from '../../transport/pages';
import type { Operation } from '../operation';
import { readFiltered } from '../readFiltered';
import { ofOthers } from './holdings/ownList';
import { belongingTo, forBusiness, forEmployee, isOfBusiness } from './belongingTo';
import { changeFilter, updatedSince } from './updatedSince';

/** The operation Get Many of the resources Line and Device. This folder is no resource of its own. */
export function getManyOf(inventory: InventoryName): Operation {
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
			forEachItem(
				context,
				async (lists, itemIndex) =>
					isOfBusiness(context, itemIndex)
						? await readBusiness(inventory, lists, context, itemIndex)
						: await readEmployee(inventory, lists, context, itemIndex),
				async (lists, items) => await expectEmployees(inventory, lists, context, items),
			),
	};
}

/** What cannot be told yet of an item, the item itself reports. */
async function expectEmployees(
	inventory: InventoryName,
	lists: Lists,
	context: IExecuteFunctions,
	items: number[],
): Promise<void> {
	for (const itemIndex of items) {
		if (isOfBusiness(context, itemIndex)) continue;
		try {
			lists.business[inventory].expect([await employeeOf(inventory, lists, context, itemIndex)]);
		} catch (error) {
			if (tangoeErrorOf(error).kind !== 'input') return;
		}
	}
}

async function employeeOf(
	inventory: InventoryName,
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<string> {
	return String(await requiredValue(lists, context, ownerField(inventory), itemIndex));
}

/**
 * What Tangoe does with an employee ID that it cannot use is undocumented. Should it list what
 * everybody has, the next node of a leaver flow would cancel it: one row of somebody else refuses the list.
 */
async function readEmployee(
	inventory: InventoryName,
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { connection } = lists;
	const limit = limitOf(context, itemIndex);
	const shape = shapeOf(context, itemIndex, connection);
	const employeeId = await employeeOf(inventory, lists, context, itemIndex);
	const ofBusiness = await lists.business[inventory].of(employeeId);
	// Other items of the run may get the same rows.
	if (ofBusiness) return ofBusiness.rows.slice(0, limit).map((row) => shape(deepCopy(row)));
	const [path] = LOOKUPS[inventory].paths;
	const query = { employee_id: employeeId };
	const { rows, wasIgnored } = await readFiltered(
		connection,
		{ path, query, contradicts: (row) => contradicts(row, query), isUselessIfIgnored: true },
		{ limit, shape },
	);
	if (wasIgnored) throw ofOthers(inventory);
	return rows;
}

async function readBusiness(
	inventory: InventoryName,
	lists: Lists,
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<IDataObject[]> {
	const { connection } = lists;
	const path = BUSINESS_PATHS[inventory];
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
function rowsOf(inventory: InventoryName): string {
	return LOOKUPS[inventory].rows;
}

/** The person whose lines or devices are read. */
function ownerField(inventory: InventoryName): EmployeeField {
	return {
		...employee,
		description: `Whose ${rowsOf(inventory)} to read, by the employee ID that HR uses`,
	};
}
