import type { OperationScope } from '../../lookups/scope';
import type { Field } from '../../kinds/fieldTypes';
import { scopeField } from '../../kinds/scopeField';
import { employee } from '../../fields/person/employee';
import { fieldsOf, type ActivityType } from './types/activityType';

const scopes = new WeakMap<ActivityType, OperationScope>();

/** What the lists of a type's fields depend on; made once for each type. */
export function scopeOfType(type: ActivityType): OperationScope {
	const scope = scopes.get(type) ?? makeScope(type);
	scopes.set(type, scope);
	return scope;
}

function makeScope({ id, required, optional }: ActivityType): OperationScope {
	const onPanel: Field[] = [employee, ...required.flatMap(fieldsOf)].filter(isParent);
	const isRequired = (field: Field) =>
		field === employee || required.some((needed) => needed === field);
	return {
		activityTypeId: id,
		fields: new Map([
			...onPanel.map((field) => scopeField(field, '', isRequired(field))),
			...optional.filter(isParent).map((field) => scopeField(field, 'additionalFields.', false)),
		]),
	};
}

/** No list depends on a part of a group. */
function isParent({ kind }: Field): boolean {
	return kind !== 'group';
}
