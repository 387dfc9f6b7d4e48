import type { Problem } from '../fieldKind';
import type { FieldValues } from '../fieldSet';
import type { GroupField, SimpleField, WholeField } from '../fieldTypes';
import { jsonObjectIn } from '../jsonObject';
import { isBlank, locatorValue } from '../locatorValue';
import { parameterName } from '../parameterName';
import { isAttributeName } from '../plain/attributes';
import { isId } from '../records/pick';
import { LOOKUPS } from '../../lookups/table';
import { presentButEmpty, problem } from '../wording';

const MAX_NAMED = 5;

/**
 * The parts of a group from one object that gives them all, by the API's names or common ones.
 *
 * @returns the values by parameter name, and what is wrong with the object as such; the values are not judged
 */
export function partsOfWhole(
	{ fields }: GroupField,
	whole: WholeField,
	value: unknown,
): { values: FieldValues; problems: Problem[] } {
	const nothing = (problems: Problem[]) => ({ values: {}, problems });
	if (isBlank(value)) return nothing(presentButEmpty(whole, 'give it an object'));
	const object = jsonObjectIn(value);
	if (!object) {
		return nothing(problem(whole, 'is not a JSON object: enter one, or check the expression'));
	}
	const values: FieldValues = {};
	const unknown: string[] = [];
	const repeated: string[] = [];
	for (const [key, inner] of Object.entries(object)) {
		const part = fields.find(({ attribute }) => isNameOf(attribute, whole, key));
		if (!part) unknown.push(key);
		else if (parameterName(part) in values) repeated.push(part.label);
		else values[parameterName(part)] = asValueOf(part, inner);
	}
	return {
		values,
		problems: [
			...(unknown.length > 0 ? problem(whole, unknownText(fields, unknown)) : []),
			...repeated.flatMap((label) => problem(whole, `has ${label} twice: keep one of them`)),
		],
	};
}

function isNameOf(attribute: string, { aliases }: WholeField, key: string): boolean {
	return [attribute, ...(aliases[attribute] ?? [])].some((name) => plain(name) === plain(key));
}

/** `postalCode` and `Postal_Code` are one name. */
function plain(name: string): string {
	return name.replace(/_/g, '').toLowerCase();
}

/** Only what can be an attribute is repeated: the object can come from anywhere. */
function unknownText(fields: SimpleField[], unknown: string[]): string {
	const named = unknown.filter(isAttributeName).slice(0, MAX_NAMED).join(', ');
	const known = fields.map(({ attribute }) => attribute).join(', ');
	return `has ${named === '' ? 'a key' : named}, which it does not take: give it only ${known}`;
}

/** A row of a list may be given by its name where it is not an ID. */
function asValueOf(field: SimpleField, value: unknown): unknown {
	if (field.kind !== 'pick' || field.lookup === undefined) return value;
	if (isBlank(value) || isId(locatorValue(value))) return value;
	const [byName] = LOOKUPS[field.lookup].alternateKeys;
	return { __rl: true, mode: byName.mode, value };
}
