import { type FlagField } from './field';
import { labelled, problem, quoted, type Kind } from './kind';

const WRITTEN = new Map<unknown, boolean>([
	[true, true],
	[false, false],
	['true', true],
	['false', false],
]);

/** Yes or no. */
export const flag: Kind<FlagField> = {
	property: (field) => ({
		...labelled(field),
		type: 'boolean',
		default: field.initial,
	}),
	missing: () => 'say true or false',
	check(field, value) {
		return WRITTEN.has(value) ? [] : problem(field, `is ${quoted(value)}: say true or false`);
	},
	encode: (_field, value) => WRITTEN.get(value),
};
