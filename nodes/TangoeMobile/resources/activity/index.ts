import type { INodeProperties } from 'n8n-workflow';

import type { OperationScope } from '../../lookups/scope';
import { parameterName, type Field } from '../kinds/field';
import type { Resource } from '../resource';
import { employee } from './fields/employee';
import { getActivity } from './get';
import { getActivities } from './getAll';
import { placeOrders } from './order';
import { activityOperations } from './panel/operations';
import { orderProperties } from './panel/orderProperties';
import { readProperties } from './panel/readProperties';
import { ACTIVITY_TYPES } from './types';
import { fieldsOf, type ActivityType } from './types/activityType';

const properties: INodeProperties[] = [activityOperations, ...orderProperties, ...readProperties];

/** What the lists of an order's fields depend on. */
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
				},
			]),
		),
	};
}

/** Orders and change requests: placing them, and reading what became of them. */
export const activity: Resource = {
	name: 'Activity',
	value: 'activity',
	properties,
	operations: new Map([
		...ACTIVITY_TYPES.map(({ operation }) => [operation, placeOrders] as const),
		['get', getActivity] as const,
		['getAll', getActivities] as const,
	]),
	scopes: new Map(ACTIVITY_TYPES.map((type) => [type.operation, scopeOfType(type)])),
};
