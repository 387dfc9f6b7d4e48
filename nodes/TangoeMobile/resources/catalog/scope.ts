import type { OperationScope } from '../../lookups/scope';
import type { SimpleField } from '../../kinds/fieldTypes';
import { scopeField } from '../../kinds/scopeField';
import { CATALOG_LISTS, panelFieldsOf } from './lists';

/** What the catalog's lists, and the lists of its fields, depend on. */
export const catalogScope: OperationScope = {
	fields: new Map([
		...CATALOG_LISTS.flatMap(panelFieldsOf).map((field) =>
			scopeField(field, '', isRequired(field)),
		),
		...CATALOG_LISTS.flatMap(({ narrowing = [] }) => narrowing).map((field) =>
			scopeField(field, 'additionalFields.', false),
		),
	]),
};

/** A field that one list requires counts as required for all, also for those that can do without it. */
function isRequired(field: SimpleField): boolean {
	return CATALOG_LISTS.some(({ required }) => required?.includes(field));
}
