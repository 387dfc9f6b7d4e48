import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Simplify, an option of every operation. */
export const simplifyOption: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The collection Options of an operation that reads. */
export const readOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [simplifyOption],
};

/** Whether an item wants the simplified record; Tangoe's own, untouched, only where it is asked for. */
export function isSimplified(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter('options.simplify', itemIndex, true) !== false;
}
