/** Every item of a run asks for the names of all its fields. Bounded by the number of attributes in the catalog. */
const parameterNames = new Map<string, string>();

/** The parameter of a field: `accessory_order_items_attributes` → `accessoryOrderItems`, unless it names another. */
export function parameterName({
	attribute,
	parameter,
}: {
	attribute: string;
	parameter?: string;
}): string {
	if (parameter !== undefined) return parameter;
	const cached = parameterNames.get(attribute);
	if (cached !== undefined) return cached;
	const name = attribute
		.replace(/_attributes$/, '')
		.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
	parameterNames.set(attribute, name);
	return name;
}
