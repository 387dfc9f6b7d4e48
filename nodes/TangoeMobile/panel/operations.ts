import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The dropdown of a resource's operations; the first one is chosen at the beginning. */
export function operationsProperty(
	resource: string,
	operations: INodePropertyOptions[],
): INodeProperties {
	const [{ value }] = operations;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations,
		default: value,
	};
}
