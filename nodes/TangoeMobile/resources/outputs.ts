import type { ExpressionString, INodeOutputConfiguration } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import type { Resource } from './resource';

/**
 * The expression for the outputs of the node: one, and two for an operation with items that are not done yet.
 * An expression only sees the values of the two dropdowns, so it contains a table of those operations.
 */
export function outputsOf(resources: Resource[]): ExpressionString {
	const entries = resources.flatMap((resource) =>
		[...resource.operations.values()].flatMap(({ value, outputs }) =>
			outputs ? [[`${resource.value} ${value}`, outputs.map(labeled)]] : [],
		),
	);
	const table = JSON.stringify(Object.fromEntries(entries));
	return `={{ (${table})[$parameter["resource"] + " " + $parameter["operation"]] ?? ["main"] }}`;
}

function labeled(displayName: string): INodeOutputConfiguration {
	return { type: NodeConnectionTypes.Main, displayName };
}
