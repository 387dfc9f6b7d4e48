import type { Resource } from '../resource';
import { operationsProperty } from '../../panel/operations';
import { getCatalog } from './getAll';
import { catalogProperties } from './panel';
import { catalogScope } from './scope';

/** What can be ordered: carriers, models, plans and what goes with them. */
export const catalog: Resource = {
	name: 'Catalog',
	value: 'catalog',
	properties: [
		operationsProperty('catalog', [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many catalog entries',
				description: 'Read what can be ordered, such as device models or plans',
			},
		]),
		...catalogProperties,
	],
	operations: new Map([['getAll', getCatalog]]),
	scopes: new Map([['getAll', catalogScope]]),
};
