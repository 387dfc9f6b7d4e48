import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { authentication, credentials } from './authentication';
import { dropdownMethods } from './lookups/editor/methods';
import { operationScopeOf, outputs, resourceProperties, subtitle } from './resources';
import { resume, resumeWebhooks } from './resources/activity/wait/resume';
import { run } from './resources/run';

/** What an agent's tool can and cannot do. n8n itself puts the action in front of a model. */
const TOOL_DESCRIPTION =
	'Reads people, lines, devices and orders in Tangoe Mobile, and previews orders. It places an order only where its option Let AI Agents Order is switched on in the workflow; otherwise nothing is ordered, and the answer says so.';

/** Places and follows Tangoe Mobile orders. */
export class TangoeMobile implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tangoe Mobile',
		name: 'tangoeMobile',
		icon: {
			light: 'file:../../icons/tangoeMobile.svg',
			dark: 'file:../../icons/tangoeMobile.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Place and follow orders for phones, lines and plans in Tangoe Mobile',
		defaults: { name: 'Tangoe Mobile' },
		inputs: [NodeConnectionTypes.Main],
		outputs,
		webhooks: resumeWebhooks,
		usableAsTool: { replacements: { description: TOOL_DESCRIPTION } },
		credentials,
		properties: [authentication, ...resourceProperties],
	};

	methods = dropdownMethods(operationScopeOf);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this);
	}

	/** Wakes a parked execution. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return resume(this);
	}
}
