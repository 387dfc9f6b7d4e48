import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { authentication, credentials } from './authentication';
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
		credentials,
		properties: [authentication, ...resourceProperties],
	};

	methods = dropdownMethods(operationScopeOf);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this);
	}
}
