import type { INodeProperties } from 'n8n-workflow';

import type { OperationScopeOf } from '../lookups/editor/search';
import { activity } from './activity';
import { catalog } from './catalog';
import { device } from './device';
import { line } from './line';
import { outputsOf } from './outputs';
import { person } from './person';
import type { Resource } from './resource';
import { setup } from './setup';
import { subtitleOf } from './subtitle';

const RESOURCES: Resource[] = [activity, catalog, device, line, person, setup];
const BY_VALUE = new Map(RESOURCES.map((resource) => [resource.value, resource]));

/** A resource by its value in workflows. */
export function resourceWithValue(value: string): Resource | undefined {
	return BY_VALUE.get(value);
}

/** The line under the node on the canvas. */
export const subtitle = subtitleOf(RESOURCES);

/** The outputs of the node. */
export const outputs = outputsOf(RESOURCES);

/** The dropdown of resources, and after it the properties of each. */
export const resourceProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: RESOURCES.map(({ name, value }) => ({ name, value })),
		default: 'activity',
	},
	...RESOURCES.flatMap(({ properties }) => properties),
];

/** What the lists of the operation chosen in the editor depend on. */
export const operationScopeOf: OperationScopeOf = (context) => {
	const parameter = (name: string) => String(context.getCurrentNodeParameter(name) ?? '');
	const resource = resourceWithValue(parameter('resource') || 'activity');
	return resource?.operations.get(parameter('operation'))?.scope ?? { fields: new Map() };
};
