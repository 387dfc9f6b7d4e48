import type { INodeProperties } from 'n8n-workflow';

import { ACTIVITY_TYPES } from '../nodes/TangoeMobile/resources/activity/types';
import { otherActivityType } from '../nodes/TangoeMobile/resources/activity/types/otherActivityType';

/** What a credential may order, the same fields for both authentication methods. */
export const allowedOrders: INodeProperties[] = [
	{
		displayName: 'Allowed Orders',
		name: 'allowedOrders',
		type: 'options',
		options: [
			{ name: 'All', value: 'all', description: 'Every activity type' },
			{ name: 'None (Reads Only)', value: 'none', description: 'Lists and records only' },
			{ name: 'Only These Types', value: 'only', description: 'The activity types you choose' },
		],
		default: 'all',
		description:
			'What workflows may order with this credential. Who can use it but not edit it cannot order anything else.',
	},
	{
		displayName: 'Allowed Activity Types',
		name: 'allowedTypes',
		type: 'multiOptions',
		displayOptions: { show: { allowedOrders: ['only'] } },
		options: [...ACTIVITY_TYPES, otherActivityType]
			.map(({ name, operation }) => ({ name, value: operation }))
			.sort((one, other) => one.name.localeCompare(other.name)),
		default: [],
		description: 'All other activity types are refused before anything is sent',
	},
];
