import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { dropdownMethods } from './lookups/editor/methods';
import { operationScopeOf, resourceProperties, subtitle } from './resources';
import { run } from './resources/run';

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
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{
				name: 'tangoeMobileApi',
				required: true,
				displayOptions: { show: { authentication: ['apiToken'] } },
			},
			{
				name: 'tangoeMobileJwtApi',
				required: true,
				displayOptions: { show: { authentication: ['jwt'] } },
			},
		],
		properties: [
			{
				displayName: 'Authentication',
				name: 'authentication',
				type: 'options',
				options: [
					{ name: 'API Token', value: 'apiToken' },
					{ name: 'JWT', value: 'jwt' },
				],
				default: 'apiToken',
			},
			...resourceProperties,
		],
	};

	methods = dropdownMethods(operationScopeOf);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this);
	}
}
