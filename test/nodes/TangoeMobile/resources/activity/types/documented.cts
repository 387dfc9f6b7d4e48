import spec from '../../../../../../sandbox/documentation/activity-spec.json';

/** One activity type as the documentation has it: a table of attributes and an example. */
interface DocumentedType {
	activity_type_id: number;
	index_name: string;
	attributes: Array<{ attribute: string; required: boolean; notes: string | null }>;
	example_payload: object;
}

export const documentedTypes: DocumentedType[] = spec.activities;

/** How an attribute stands in the documentation; `either` is one of two, `example` is in no table. */
export type DocumentedForm = 'required' | 'optional' | 'either' | 'example';

/** An attribute by its path, such as `shipping_address_attributes.city`. */
export interface DocumentedAttribute {
	path: string;
	form: DocumentedForm;
	notes: string | null;
}

/** The tables are flat. Which attributes stand inside which is seen in the examples alone. */
const childrenOf = new Map<string, Set<string>>();
for (const { example_payload } of documentedTypes) {
	for (const path of pathsOfExample(example_payload)) {
		const [group, child] = path.split('.');
		if (child === undefined) continue;
		childrenOf.set(group, (childrenOf.get(group) ?? new Set()).add(child));
	}
}

/** Every attribute of a type, from its table and its example. */
export function documentedAttributes(type: DocumentedType): DocumentedAttribute[] {
	const found = new Map(attributesOfTable(type).map((attribute) => [attribute.path, attribute]));
	for (const path of pathsOfExample(type.example_payload)) {
		if (!found.has(path)) found.set(path, { path, form: 'example', notes: null });
	}
	return [...found.values()];
}

function attributesOfTable({ attributes }: DocumentedType): DocumentedAttribute[] {
	let group = '';
	return attributes.flatMap(({ attribute, required, notes }) => {
		const names = attribute.split(' or ');
		const isChild = childrenOf.get(group)?.has(attribute) ?? false;
		if (!isChild) group = attribute;
		const form = names.length > 1 ? 'either' : required ? 'required' : 'optional';
		return names.map((name) => ({ path: isChild ? `${group}.${name}` : name, form, notes }));
	});
}

/** Every attribute of a body. Rows of a list, and entries keyed "1", "2", …, count as one. */
export function pathsOfExample(payload: object): string[] {
	const { activity, ...beside } = payload as { activity: object };
	return Object.entries({ ...activity, ...beside }).flatMap(([name, value]) => [
		name,
		...insideOf(value).map((child) => `${name}.${child}`),
	]);
}

function insideOf(value: unknown): string[] {
	const isObject = typeof value === 'object' && value !== null;
	if (!isObject) return [];
	const names = Object.keys(value).filter((name) => !/^\d+$/.test(name));
	if (names.length > 0) return names;
	const rows = Object.values(value).filter((row) => typeof row === 'object');
	return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
