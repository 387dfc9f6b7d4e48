import { type FlagField } from '../fieldTypes';
import { baseProperty, problem, quoted, type Kind } from '../fieldKind';

const WRITTEN = new Map<unknown, boolean>([
	[true, true],
	[false, false],
	['true', true],
	['false', false],
]);

/** Yes or no. */
export const flag: Kind<FlagField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'boolean',
		default: field.initial,
	}),
	missing: () => 'say true or false',
	check(field, value) {
		return WRITTEN.has(value) ? [] : problem(field, `is ${quoted(value)}: say true or false`);
	},
	encode: (_field, value) => flagOf(value),
};

/** What a value says, also as an expression gives it in a text; undefined where it says neither. */
export function flagOf(value: unknown): boolean | undefined {
	return WRITTEN.get(value);
}
