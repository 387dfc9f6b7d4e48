import type { INodeProperties } from 'n8n-workflow';

import type { SimpleField } from '../../kinds/fieldTypes';
import { simpleKindOf } from '../../kinds/simpleKinds';
import { collection } from '../../panel/collection';
import { shownWhen } from '../../panel/shownWhen';
import { CATALOG_LISTS, panelFieldsOf, type CatalogList } from './lists';

const listProperty: INodeProperties = {
	displayName: 'List',
	name: 'list',
	type: 'options',
	noDataExpression: true,
	options: CATALOG_LISTS.map(({ name, lookup }) => ({ name, value: lookup })),
	default: 'businessRefDevices',
	description: 'Which part of the catalog to read',
};

/** The dropdown of lists, and the fields that each list is scoped by. */
export const listProperties: INodeProperties[] = [
	listProperty,
	...[...new Set(CATALOG_LISTS.flatMap(panelFieldsOf))].flatMap(onPanel),
	...CATALOG_LISTS.flatMap(additionalFields),
];

/** Once for the lists that require the field, once for those that only allow it. */
function onPanel(field: SimpleField): INodeProperties[] {
	const property = simpleKindOf(field).property(field);
	const requiring = CATALOG_LISTS.filter(({ required }) => required?.includes(field));
	const allowing = CATALOG_LISTS.filter(({ alternatives }) => alternatives?.includes(field));
	return [...shownFor(requiring, { ...property, required: true }), ...shownFor(allowing, property)];
}

function additionalFields(list: CatalogList): INodeProperties[] {
	const { narrowing = [] } = list;
	if (narrowing.length === 0) return [];
	const options = narrowing.map((field) => simpleKindOf(field).property(field));
	return shownFor([list], {
		...collection('Additional Fields', 'additionalFields', 'Add Field', options),
		description: 'Optional. Fill in to narrow the list.',
	});
}

function shownFor(lists: CatalogList[], property: INodeProperties): INodeProperties[] {
	if (lists.length === 0) return [];
	const values = lists.map(({ lookup }) => lookup);
	return [shownWhen(listProperty.name, values, property)];
}
