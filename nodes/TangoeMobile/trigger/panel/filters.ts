import type { INodeProperties } from 'n8n-workflow';

import { collection } from '../../panel/collection';
import { ACTIVITY_TYPES } from '../../resources/activity/types';
import { PHASES } from '../../resources/activity/types/phases/phases';

/** Which changes start the workflow; all of them without a filter. */
export const filterProperty: INodeProperties = collection('Filters', 'filters', 'Add Filter', [
	{
		displayName: 'Activity Types',
		name: 'activityTypes',
		type: 'multiOptions',
		options: ACTIVITY_TYPES.map(({ id, name }) => ({ name, value: String(id) })).sort(byName),
		default: [],
	},
	{
		displayName: 'Employees',
		name: 'employees',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10234, 10235',
		description: 'HR IDs of those whom the activity is for, separated by commas',
	},
	{
		displayName: 'Only Finished',
		name: 'onlyFinished',
		type: 'boolean',
		default: true,
		description: 'Whether to start only when nothing is expected to change any more',
	},
	{
		displayName: 'Only What Needs Attention',
		name: 'onlyNeedsAttention',
		type: 'boolean',
		default: true,
		description: 'Whether to start only when a person should look at it',
	},
	{
		displayName: 'Phases',
		name: 'phases',
		type: 'multiOptions',
		options: Object.entries(PHASES)
			.map(([value, { name, description }]) => ({ name, value, description }))
			.sort(byName),
		default: [],
		description: 'How far it has come, which the node tells by its state',
	},
	{
		displayName: 'Remote Activity ID Begins With',
		name: 'remoteActivityIdPrefix',
		type: 'string',
		default: '',
		placeholder: 'e.g. HR-',
		description: 'The beginning of your own reference, with which the order was placed',
	},
	{
		displayName: 'States',
		name: 'states',
		type: 'string',
		default: '',
		placeholder: 'e.g. ordered, on_back_order',
		description: 'As Tangoe Mobile writes them, separated by commas',
	},
]);

function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name);
}
