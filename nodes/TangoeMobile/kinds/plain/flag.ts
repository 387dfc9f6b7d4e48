import type { FlagField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem } from '../wording';
import type { PropertyKind } from '../fieldKind';

const BOOLEANS = new Map<unknown, boolean>([
	[true, true],
	[false, false],
	['true', true],
	['false', false],
]);

/** Yes or no. */
export const flag: PropertyKind<FlagField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'boolean',
		default: field.initial,
		...(field.isFixed && { noDataExpression: true }),
	}),
	missing: () => 'enter true or false',
	check(field, value) {
		return BOOLEANS.has(value)
			? []
			: problem(field, `is ${describeValue(value)}: enter true or false`);
	},
	encode: (_field, value) => flagOf(value),
};

/** What a value says, also as an expression gives it in a text; undefined where it says neither. */
export function flagOf(value: unknown): boolean | undefined {
	return BOOLEANS.get(value);
}
