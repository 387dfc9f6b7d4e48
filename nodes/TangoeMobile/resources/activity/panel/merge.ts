import type { INodeProperties } from 'n8n-workflow';

/** A property and the operations of the resource Activity that show it. */
export interface Shown {
	property: INodeProperties;
	operations: string[];
}

/**
 * One property for all operations that show the same: a copy for each would make the node's description
 * several times as large. Properties keep the order of their first appearance.
 *
 * @param shown properties without `displayOptions`, or with further conditions in them
 */
export function merged(shown: Shown[]): INodeProperties[] {
	const byContent = new Map<string, Shown>();
	for (const { property, operations } of shown) {
		const content = JSON.stringify(property);
		const same = byContent.get(content) ?? { property, operations: [] };
		byContent.set(content, { property, operations: [...same.operations, ...operations] });
	}
	return [...byContent.values()].map(({ property, operations }) => ({
		...property,
		displayOptions: {
			show: {
				resource: ['activity'],
				operation: operations,
				...property.displayOptions?.show,
			},
		},
	}));
}
