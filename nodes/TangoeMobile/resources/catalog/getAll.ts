import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

import type { Lists } from '../../lookups/lists';
import { scopeQuery } from '../../lookups/scope';
import { LOOKUPS } from '../../lookups/table';
import { TangoeError } from '../../errors/tangoeError';
import { isBlank } from '../../kinds/locatorValue';
import { parameterName } from '../../kinds/parameterName';
import type { SimpleField } from '../../kinds/fieldTypes';
import { checkField } from '../../kinds/fieldSet';
import { forEachItem } from '../../run/forEachItem';
import { resolveItem, type FieldValue } from '../../kinds/resolve';
import { limitOf } from '../../panel/limit';
import type { Operation } from '../../run/result';
import { shapeOfRow } from '../../panel/simplifiedRow';
import { settingsOf, throwProblems } from '../../kinds/itemValues';
import { catalogListOf, panelFieldsOf, type CatalogList } from './lists';
import { catalogScope } from './scope';

/** Reads a list of what can be ordered, as far as the item's choices narrow it. */
export function getCatalog(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (lists, itemIndex) => {
		const limit = limitOf(context, itemIndex);
		const list = listOf(context, itemIndex);
		const query = await queryOf(lists, list, givenIn(context, list, itemIndex));
		const rows = await lists.rows(list.lookup, query);
		const shape = shapeOfRow(context, itemIndex, lists.connection);
		// Other items of the run may be given the same rows.
		return rows.slice(0, limit).map((row) => shape(deepCopy(row)));
	});
}

function listOf(context: IExecuteFunctions, itemIndex: number): CatalogList {
	const list = catalogListOf(context.getNodeParameter('list', itemIndex) as string);
	if (list) return list;
	throw new TangoeError(
		'input',
		'List names nothing that this node can read',
		'Choose it in the node.',
	);
}

/** What an item has in the fields of a list, checked. */
function givenIn(context: IExecuteFunctions, list: CatalogList, itemIndex: number): FieldValue[] {
	const additional = context.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const given = [
		...panelFieldsOf(list).map((field) => ({
			field,
			value: context.getNodeParameter(parameterName(field), itemIndex, null) as unknown,
		})),
		...(list.narrowing ?? []).map((field) => ({ field, value: additional[parameterName(field)] })),
	];
	const settings = settingsOf(context);
	throwProblems(
		given.flatMap(({ field, value }) =>
			checkField(field, value, list.required?.includes(field) ?? false, settings),
		),
	);
	assertAlternative(list, given);
	return given;
}

function assertAlternative({ lookup, alternatives = [] }: CatalogList, given: FieldValue[]): void {
	if (alternatives.length === 0 || LOOKUPS[lookup].isUsefulUnscoped) return;
	const isGiven = (field: SimpleField) =>
		given.some((one) => one.field === field && !isBlank(one.value));
	if (alternatives.some(isGiven)) return;
	const label = alternatives.map((field) => field.label).join(' or ');
	throwProblems([{ label, text: 'is empty: give one of them' }]);
}

async function queryOf(lists: Lists, list: CatalogList, given: FieldValue[]): Promise<IDataObject> {
	const { problems, scopeValues } = await resolveItem(given, lists, catalogScope);
	throwProblems(problems);
	const scoped = await scopeQuery(lists, LOOKUPS[list.lookup], catalogScope, scopeValues);
	if ('query' in scoped) return scoped.query;
	const hint = 'hint' in scoped ? scoped.hint : 'A field is not found';
	throw new TangoeError('input', `${hint}.`, 'Correct the field and run the item again.');
}
