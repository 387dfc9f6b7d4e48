import type { Resource } from './resource';

/**
 * The expression for the words under the node on the canvas: the action. An expression only sees the
 * values of the two dropdowns, so it contains a table of the actions.
 */
export function subtitleOf(resources: Resource[]): string {
	const actions = resources.flatMap((resource) =>
		[...resource.operations.values()].map(({ value, action }) => [
			`${resource.value} ${value}`,
			action,
		]),
	);
	const table = JSON.stringify(Object.fromEntries(actions));
	return `={{ (${table})[$parameter["resource"] + " " + $parameter["operation"]] }}`;
}
