import type { INodePropertyOptions } from 'n8n-workflow';

import type { Resource } from './resource';

/**
 * The expression for the words under the node on the canvas: those of its two dropdowns. An expression
 * only sees the values, so it carries a table of the words.
 */
export function subtitleOf(resources: Resource[]): string {
	const words = resources.flatMap((resource) =>
		operationsOf(resource).map(({ name, value }) => [
			`${resource.value} ${String(value)}`,
			`${name}: ${resource.name}`,
		]),
	);
	const table = JSON.stringify(Object.fromEntries(words));
	return `={{ (${table})[$parameter["resource"] + " " + $parameter["operation"]] }}`;
}

function operationsOf({ properties }: Resource): INodePropertyOptions[] {
	const dropdown = properties.find(({ name }) => name === 'operation');
	return (dropdown?.options ?? []) as INodePropertyOptions[];
}
