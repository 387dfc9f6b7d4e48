import type { INodeProperties } from 'n8n-workflow';

import { authentication } from '../../authentication';
import { simplifyOption } from '../../panel/simplify';
import { filterProperty } from './filters';
import { wakeUpProperties } from './wakeUp';

/** The panel of the trigger. */
export const triggerProperties: INodeProperties[] = [
	authentication,
	...wakeUpProperties,
	{
		displayName: 'Start With',
		name: 'startWith',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Chosen Day', value: 'day', description: 'What has changed since a day' },
			{ name: 'Now', value: 'now', description: 'What changes after the workflow is published' },
		],
		default: 'now',
		description: 'Where to begin when the workflow is published for the first time',
	},
	{
		displayName: 'Since',
		name: 'since',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		required: true,
		default: '',
		displayOptions: { show: { startWith: ['day'] } },
	},
	filterProperty,
	simplifyOption,
	{
		// n8n then leaves the body of a push alone: who does not know the credential makes no work, and no file.
		displayName: 'Options',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
