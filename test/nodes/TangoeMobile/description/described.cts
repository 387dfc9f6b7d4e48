import { GROUPS } from '../../../engine/harness/parameters.cts';
import { everyOperation, everyProperty, type Placed } from '../panel.cts';

/** Where of every property of which something is true. */
export function whereOf(isTrue: (placed: Placed) => boolean): string[] {
	return everyProperty.filter(isTrue).map(({ where }) => where);
}

export const typesOf = (resource: string) =>
	everyOperation.filter((operation) => operation.resource === resource);

/** What a field that is required has on the panel itself: a group, its required parts. */
export function onPanel({ attribute }: { attribute: string }): string[] {
	const group = GROUPS[attribute];
	return group ? Object.values(group.required) : [camelCase(attribute)];
}

/** The contract's way from an attribute to a parameter, said once more and otherwise. */
export function camelCase(attribute: string): string {
	const [first, ...others] = attribute.replace(/_attributes_?$/, '').split('_');
	return [first, ...others.map((word) => word[0].toUpperCase() + word.slice(1))].join('');
}
