import type { INodeProperties } from 'n8n-workflow';

/** A property and the operations that show it. */
interface Shared {
	property: INodeProperties;
	operations: string[];
	/** What is right above it in one of the operations. */
	below: Set<Shared>;
}

/**
 * The properties of a resource: one for all operations that show the same, because a copy for each would
 * make the node's description several times as large. Each operation keeps the order of its own.
 *
 * @param operations each with its properties, which may have conditions of their own
 * @throws Error while the node is loaded, where operations want the same properties in different orders
 */
export function mergeProperties(
	resource: string,
	operations: Array<{ value: string; properties: INodeProperties[] }>,
): INodeProperties[] {
	const byContent = new Map<string, Shared>();
	for (const { value, properties } of operations) {
		let above: Shared | undefined;
		for (const property of properties) {
			const content = JSON.stringify(property);
			const shared = byContent.get(content) ?? { property, operations: [], below: new Set() };
			byContent.set(content, shared);
			shared.operations.push(value);
			if (above) shared.below.add(above);
			above = shared;
		}
	}
	return inOrder([...byContent.values()]).map(({ property, operations: shownIn }) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { resource: [resource], operation: shownIn, ...property.displayOptions?.show },
		},
	}));
}

/** Every property after all that it is below of; as they came, as far as that allows. */
function inOrder(properties: Shared[]): Shared[] {
	const placed = new Set<Shared>();
	const place = (one: Shared, waiting: Shared[]) => {
		if (placed.has(one)) return;
		if (waiting.includes(one)) throw disagreement(waiting.slice(waiting.indexOf(one)));
		for (const above of one.below) place(above, [...waiting, one]);
		placed.add(one);
	};
	for (const one of properties) place(one, []);
	return [...placed];
}

function disagreement(circle: Shared[]): Error {
	const names = circle.map(({ property }) => property.name).join(', ');
	const operations = [...new Set(circle.flatMap((shared) => shared.operations))].join(', ');
	return new Error(
		`The operations ${operations} show the same properties in different orders: ${names}`,
	);
}
