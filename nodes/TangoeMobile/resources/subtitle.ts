import type { Resource } from './resource';

/**
 * The expression for the words under the node on the canvas: those of its two dropdowns. An expression
 * only sees the values, so it contains a table of the words.
 */
export function subtitleOf(resources: Resource[]): string {
	const words = resources.flatMap((resource) =>
		[...resource.operations.values()].map(({ name, value }) => [
			`${resource.value} ${value}`,
			`${name}: ${resource.name}`,
		]),
	);
	const table = JSON.stringify(Object.fromEntries(words));
	return `={{ (${table})[$parameter["resource"] + " " + $parameter["operation"]] }}`;
}
