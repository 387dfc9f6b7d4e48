import { baseProperty } from '../baseProperty';
import type { PropertyKind, Problem } from '../fieldKind';
import type { AttributesField, JsonField } from '../fieldTypes';
import { jsonObjectIn } from '../jsonObject';
import { problem } from '../wording';

const NAME = /^[a-z][a-z0-9_]*$/i;
const MAX_NAME_LENGTH = 64;
const MAX_ATTRIBUTES = 100;

/** Any attributes, as a JSON object. It is sent by {@link attributesIn}, attribute by attribute. */
export const attributes: PropertyKind<AttributesField> = {
	property: (field) => ({ ...baseProperty(field), type: 'json', default: '{}' }),
	missing: () => 'enter a JSON object, or {} for no attributes',
	check(field, value) {
		const object = jsonObjectIn(value);
		if (!object) {
			return problem(
				field,
				'is not a JSON object: enter one such as {"line_id": 807778}, or check the expression',
			);
		}
		const names = Object.keys(object);
		return names.length > MAX_ATTRIBUTES
			? problem(field, `has ${names.length} attributes: enter at most ${MAX_ATTRIBUTES}`)
			: names.flatMap((name) => checkName(field, name));
	},
	encode: () => undefined,
};

/** Each attribute in the JSON as a field of its own with its value; those that `check` refuses are left out. */
export function attributesIn(
	field: AttributesField,
	value: unknown,
): Array<{ field: JsonField; value: unknown }> {
	return Object.entries(jsonObjectIn(value) ?? {})
		.filter(([name]) => checkName(field, name).length === 0)
		.map(([name, inner]) => ({
			field: { kind: 'json', attribute: name, label: name, refusesBlank: true },
			value: inner,
		}));
}

/** Whether a name can be an attribute's: a message may repeat it. */
export function isAttributeName(name: string): boolean {
	return name.length <= MAX_NAME_LENGTH && NAME.test(name);
}

function checkName(field: AttributesField, name: string): Problem[] {
	if (!isAttributeName(name)) {
		return problem(
			field,
			"has a name that cannot be an attribute's: use the API's own names, such as line_id",
		);
	}
	const own = field.elsewhere.find(({ attribute }) => attribute === name);
	return own
		? problem(field, `has ${name}, which is given in the field ${own.label}: remove it here`)
		: [];
}
