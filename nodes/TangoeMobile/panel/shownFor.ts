import type { INodeProperties } from 'n8n-workflow';

/** Properties under the condition of a resource and some of its operations, besides their own. */
export function shownFor(
	resource: string,
	operation: string[],
	properties: INodeProperties[],
): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			show: { resource: [resource], operation, ...property.displayOptions?.show },
		},
	}));
}
