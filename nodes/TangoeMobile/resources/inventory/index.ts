import { kindOf } from '../../kinds';
import type { Resource } from '../resource';
import { limitProperties } from '../../panel/limit';
import { operationsProperty } from '../../panel/operations';
import { shownFor } from '../../panel/shownFor';
import { readOptions } from '../../panel/simplify';
import { belongingTo, forBusiness, forEmployee } from './belongingTo';
import { getInventory } from './getAll';
import { ownerField, rowsOf, type Inventory } from './inventory';
import { updatedSince } from './updatedSince';

/** The resource of a part of the inventory: it can only be read. */
export function inventoryResource(inventory: Inventory): Resource {
	const { name, value } = inventory;
	const rows = rowsOf(inventory);
	const owner = ownerField(inventory);
	return {
		name,
		value,
		properties: [
			operationsProperty(value, [
				{
					name: 'Get Many',
					value: 'getAll',
					action: `Get many ${rows}`,
					description: `Read the ${rows} of one employee or of the whole business`,
				},
			]),
			...shownFor(
				value,
				['getAll'],
				[
					{ ...belongingTo, description: `Whose ${rows} to read` },
					forEmployee({ ...kindOf(owner).property(owner), required: true }),
					...limitProperties,
					forBusiness({
						displayName: 'Filters',
						name: 'filters',
						type: 'collection',
						placeholder: 'Add Filter',
						default: {},
						options: [kindOf(updatedSince).property(updatedSince)],
					}),
					readOptions,
				],
			),
		],
		operations: new Map([['getAll', getInventory(inventory)]]),
		scopes: new Map(),
	};
}
