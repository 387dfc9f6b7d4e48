import type { INodeProperties } from 'n8n-workflow';

import { sampleEmployee } from '../../fields/person/employee';
import type { SimpleField } from '../../kinds/fieldTypes';
import { simpleKindOf } from '../../kinds/simpleKinds';
import { limitProperties } from '../../panel/limit';
import { shownFor } from '../../panel/shownFor';
import { readOptions, simplifyOption } from '../../panel/simplify';
import { CATALOG_LISTS, panelFieldsOf, type CatalogList } from './lists';

const listProperty: INodeProperties = {
	displayName: 'List',
	name: 'list',
	type: 'options',
	noDataExpression: true,
	options: CATALOG_LISTS.map(({ name, lookup }) => ({ name, value: lookup })),
	default: 'businessRefDevices',
	description: 'What to read of what can be ordered',
};

const FIELDS = [...new Set(CATALOG_LISTS.flatMap(panelFieldsOf))];

/** The fields of the resource Catalog under its one operation. */
export const catalogProperties: INodeProperties[] = shownFor(
	'catalog',
	['getAll'],
	[
		listProperty,
		...FIELDS.flatMap(onPanel),
		...CATALOG_LISTS.flatMap(additionalFields),
		...limitProperties,
		{
			...readOptions,
			options: [simpleKindOf(sampleEmployee).property(sampleEmployee), simplifyOption],
		},
	],
);

/** Once for the lists that require the field, once for those that do not. */
function onPanel(field: SimpleField): INodeProperties[] {
	const property = simpleKindOf(field).property(field);
	const requiring = CATALOG_LISTS.filter(({ required }) => required?.includes(field));
	const allowing = CATALOG_LISTS.filter(({ alternatives }) => alternatives?.includes(field));
	return [...shownIn(requiring, { ...property, required: true }), ...shownIn(allowing, property)];
}

function additionalFields(list: CatalogList): INodeProperties[] {
	const { narrowing = [] } = list;
	if (narrowing.length === 0) return [];
	return shownIn([list], {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'What is left out does not narrow the list',
		options: narrowing
			.map((field) => simpleKindOf(field).property(field))
			.sort((one, other) => one.displayName.localeCompare(other.displayName)),
	});
}

function shownIn(lists: CatalogList[], property: INodeProperties): INodeProperties[] {
	if (lists.length === 0) return [];
	return [{ ...property, displayOptions: { show: { list: lists.map(({ lookup }) => lookup) } } }];
}
