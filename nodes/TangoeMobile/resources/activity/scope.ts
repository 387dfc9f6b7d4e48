import type { OperationScope } from '../../lookups/scope';
import type { Field } from '../../kinds/fieldTypes';
import { scopeField } from '../../kinds/scopeField';
import { isRequiredOf, neededFieldsOf, type ActivityType } from './types/activityType';

const scopes = new WeakMap<ActivityType, OperationScope>();

/** What the lists of a type's fields depend on; made once for each type. */
export function scopeOfType(type: ActivityType): OperationScope {
	const scope = scopes.get(type) ?? makeScope(type);
	scopes.set(type, scope);
	return scope;
}

function makeScope(type: ActivityType): OperationScope {
	const optional = type.optional.filter(isParent);
	return {
		activityTypeId: type.id,
		fields: new Map([
			...neededFieldsOf(type)
				.filter(isParent)
				.map((field) => scopeField(field, '', isRequiredOf(type, field))),
			...optional.map((field) =>
				scopeField(field, field.isOnPanel ? '' : 'additionalFields.', false),
			),
		]),
	};
}

/** No list depends on a part of a group. */
function isParent({ kind }: Field): boolean {
	return kind !== 'group';
}
