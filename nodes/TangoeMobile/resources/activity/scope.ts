import type { OperationScope } from '../../lookups/scope';
import { parameterName, type Field } from '../kinds/field';
import { employee } from './fields/employee';
import { ACTIVITY_TYPES } from './types';
import { fieldsOf, type ActivityType } from './types/activityType';

/** By operation, what the lists of an order's fields depend on. */
export const ORDER_SCOPES: ReadonlyMap<string, OperationScope> = new Map(
	ACTIVITY_TYPES.map((type) => [type.operation, scopeOfType(type)]),
);

function scopeOfType(type: ActivityType): OperationScope {
	const needed: unknown[] = [employee, ...type.required];
	const onPanel: Field[] = [employee, ...type.required.flatMap(fieldsOf)];
	return {
		activityTypeId: type.id,
		fields: new Map(
			[...onPanel, ...type.optional].map((field) => [
				parameterName(field),
				{
					label: field.label,
					path: `${onPanel.includes(field) ? '' : 'additionalFields.'}${parameterName(field)}`,
					isRequired: needed.includes(field),
					...('lookup' in field && { lookup: field.lookup }),
				},
			]),
		),
	};
}
