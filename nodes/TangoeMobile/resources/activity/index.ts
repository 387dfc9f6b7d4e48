import type { INodeProperties } from 'n8n-workflow';

import type { Resource } from '../resource';
import { getActivity } from './get';
import { getActivities } from './getAll';
import { placeOrders } from './order';
import { activityOperations } from './panel/operations';
import { orderProperties } from './panel/orderProperties';
import { readProperties } from './panel/readProperties';
import { ORDER_SCOPES } from './scope';
import { ACTIVITY_TYPES } from './types';

const properties: INodeProperties[] = [activityOperations, ...orderProperties, ...readProperties];

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
	scopes: ORDER_SCOPES,
};
