import type { OperationScope } from '../../lookups/scope';
import type { SimpleField } from '../../kinds/fieldTypes';
import { scopeField } from '../../kinds/scopeField';
import { CATALOG_LISTS, panelFieldsOf } from './lists';

/** What the lists of the catalogue's own fields, and the catalogue itself, depend on. */
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

/** A field that some lists can do without is still what the others begin with. */
function isRequired(field: SimpleField): boolean {
	return CATALOG_LISTS.some(({ required }) => required?.includes(field));
}
