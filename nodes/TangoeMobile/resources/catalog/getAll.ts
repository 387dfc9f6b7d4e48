import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import { TangoeError } from '../../errors/tangoeError';
import { sampleEmployee } from '../../fields/person/employee';
import { checkField } from '../../kinds/fieldSet';
import { parameterName } from '../../kinds/parameterName';
import type { SimpleField } from '../../kinds/fieldTypes';
import { settingsOf, throwProblems } from '../../kinds/item/itemValues';
import { entryOf, type FieldEntry } from '../../kinds/item/fieldSlot';
import { resolveItem } from '../../kinds/item/resolve';
import { simpleKindOf } from '../../kinds/simpleKinds';
import type { Lists } from '../../lookups/lists';
import { scopeQuery } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { limitOf, limitProperties } from '../../panel/limit';
import { collectionParameter, stringParameter } from '../../panel/parameters';
import { readOptions, shapeOf, simplifyOption } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import type { Operation } from '../operation';
import { catalogListOf, panelFieldsOf, type CatalogList } from './lists';
import { listProperties } from './panel';
import { catalogScope } from './scope';

/** Reads a list of what can be ordered, narrowed by the item's choices. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many catalog entries',
	description: 'Read what can be ordered, such as device models or plans',
	properties: [
		...listProperties,
		...limitProperties,
		{
			...readOptions,
			options: [simpleKindOf(sampleEmployee).property(sampleEmployee), simplifyOption],
		},
	],
	scope: catalogScope,
	start: (context) =>
		forEachItem(context, async (lists, itemIndex) => {
			const limit = limitOf(context, itemIndex);
			const list = listOf(context, itemIndex);
			const query = await queryOf(lists, list, givenIn(context, list, itemIndex));
			const rows = await lists.rows(list.lookup, query);
			const shape = shapeOf(context, itemIndex, lists.connection);
			// Other items of the run may get the same rows.
			return rows.slice(0, limit).map((row) => shape(deepCopy(row)));
		}),
};

function listOf(context: IExecuteFunctions, itemIndex: number): CatalogList {
	const list = catalogListOf(stringParameter(context, 'list', itemIndex));
	if (list) return list;
	throw new TangoeError(
		'input',
		'List is not one of the lists that this node offers',
		'Choose it from the dropdown, or check its expression.',
	);
}

/** The values of an item in the fields of a list, checked. */
function givenIn(context: IExecuteFunctions, list: CatalogList, itemIndex: number): FieldEntry[] {
	const additional = collectionParameter(context, 'additionalFields', itemIndex);
	const given = [
		...panelFieldsOf(list).map((field) => ({
			field,
			value: context.getNodeParameter(parameterName(field), itemIndex, null),
		})),
		...(list.narrowing ?? []).map((field) => ({ field, value: additional[parameterName(field)] })),
	];
	const settings = settingsOf(context);
	throwProblems(
		given.flatMap(({ field, value }) =>
			checkField(field, value, list.required?.includes(field) ?? false, settings),
		),
	);
	const entries = given.map(({ field, value }) => entryOf(field, value));
	assertAlternative(list, entries);
	return entries;
}

function assertAlternative({ lookup, alternatives = [] }: CatalogList, given: FieldEntry[]): void {
	if (alternatives.length === 0 || LOOKUPS[lookup].isUsefulUnscoped) return;
	const isGiven = (field: SimpleField) => given.some((one) => one.field === field && !one.isBlank);
	if (alternatives.some(isGiven)) return;
	const label = alternatives.map((field) => field.label).join(' or ');
	throwProblems([{ label, text: 'is empty: fill in one of them' }]);
}

async function queryOf(lists: Lists, list: CatalogList, given: FieldEntry[]): Promise<IDataObject> {
	const { problems, scopeValues } = await resolveItem(given, lists, catalogScope);
	throwProblems(problems);
	const scoped = await scopeQuery(lists, LOOKUPS[list.lookup], catalogScope, scopeValues);
	if ('query' in scoped) return scoped.query;
	const hint = 'hint' in scoped ? scoped.hint : 'A field is not found';
	throw new TangoeError('input', `${hint}.`, 'Correct the field and run the item again.');
}
