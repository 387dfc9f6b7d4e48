import type { INodeTypeDescription } from 'n8n-workflow';

/** What a stand-in needs beside its name. */
export interface StandInOptions {
	isTrigger?: boolean;
	outputs?: number;
	/** The names of its parameters: n8n drops every other one. */
	parameters?: string[];
}

/** The description of a stand-in for a node of n8n itself. */
export function described(
	name: string,
	{ isTrigger = false, outputs = 1, parameters = [] }: StandInOptions = {},
): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: isTrigger ? ['trigger'] : ['output'],
		version: 1,
		description: '',
		defaults: { name },
		inputs: isTrigger ? [] : ['main'],
		outputs: Array<'main'>(outputs).fill('main'),
		// Of this type a parameter may be anything.
		properties: parameters.map((parameter) => ({
			displayName: parameter,
			name: parameter,
			type: 'json',
			default: '',
		})),
	};
}
