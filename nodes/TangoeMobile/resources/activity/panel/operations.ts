import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { ACTIVITY_TYPES } from '../types';

const reading: INodePropertyOptions[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get an activity',
		description: 'Read one activity by its ID',
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many activities',
		description: 'Read the activities that pass a filter',
	},
];

/** The dropdown of operations: the 31 types, and the two that read. */
export const activityOperations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['activity'] } },
	options: [
		...reading,
		...ACTIVITY_TYPES.map(({ name, operation, action, description }) => ({
			name,
			value: operation,
			action,
			description,
		})),
	].sort((one, other) => one.name.localeCompare(other.name)),
	default: 'newLine',
};
