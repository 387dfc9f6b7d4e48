import { isObject } from '../../data';
import { baseProperty } from '../baseProperty';
import type { Encoded, PropertyKind, Problem } from '../fieldKind';
import type { JsonField } from '../fieldTypes';
import { isPlaceholderText, problem } from '../wording';

/** Deeper than any documented attribute, and no depth that anything fails at. */
const MAX_DEPTH = 10;

/** A value of an attribute that this package knows nothing about, sent as it is. */
export const json: PropertyKind<JsonField> = {
	property: (field) => ({ ...baseProperty(field), type: 'json', default: field.initial ?? '' }),
	missing: () => 'enter its value',
	check: (field, value) => checkInside(field, value, 0),
	// A cast, because only values that came from JSON reach this.
	encode: (_field, value) => value as Encoded,
};

function checkInside(field: JsonField, value: unknown, depth: number): Problem[] {
	if (typeof value === 'string' && isPlaceholderText(value)) {
		return problem(field, 'has "undefined" or its like in it: the expression found no value');
	}
	if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
		return problem(
			field,
			'is a number with more than 15 digits, the last of which were rounded: give it as text',
		);
	}
	if (!Array.isArray(value) && !isObject(value)) return [];
	if (depth === MAX_DEPTH) return problem(field, `is nested in more than ${MAX_DEPTH} levels`);
	for (const inner of Object.values(value)) {
		const [found] = checkInside(field, inner, depth + 1);
		if (found) return [found];
	}
	return [];
}
