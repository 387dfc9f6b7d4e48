import type { INodeProperties } from 'n8n-workflow';

import { mergeProperties } from '../panel/mergeProperties';
import type { Operation } from './operation';

/** What a user can pick as resource, with everything that belongs to it. */
export interface Resource {
	name: string;
	value: string;
	/** Its dropdown of operations and all their properties. */
	properties: INodeProperties[];
	/** By value, in the order of the dropdown. */
	operations: ReadonlyMap<string, Operation>;
}

/**
 * Makes a resource of its operations: an operation in this list needs no other entry.
 *
 * Both lists of n8n, the operations and the actions, are in one order: by the thing that an operation
 * concerns, and then by its action, so that equal verbs are together.
 *
 * @param concerns the things, in their order
 * @param initial the value of the operation that a new node has; the first of the dropdown without it
 */
export function resource({
	name,
	value,
	operations,
	concerns = [],
	initial,
}: {
	name: string;
	value: string;
	operations: Operation[];
	concerns?: readonly string[];
	initial?: string;
}): Resource {
	const place = (operation: Operation) => concerns.indexOf(operation.concerns ?? '');
	const listed = [...operations].sort(
		(one, other) => place(one) - place(other) || one.action.localeCompare(other.action),
	);
	const chosen = initial ?? listed[0].value;
	return {
		name,
		value,
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: [value] } },
				options: listed.map(({ name, value, action, description }) => ({
					name,
					value,
					action,
					description,
				})),
				default: chosen,
			},
			...mergeProperties(value, operations),
		],
		operations: new Map(listed.map((operation) => [operation.value, operation])),
	};
}
