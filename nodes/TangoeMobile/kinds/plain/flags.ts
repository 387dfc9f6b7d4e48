import { isObject } from '../../data';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import type { PropertyKind } from '../fieldKind';
import type { FlagsField } from '../fieldTypes';
import { isBlank } from '../locatorValue';
import { problem, toText } from '../wording';

/** What is the case, of a few things: ticked, or an expression that gives their names, as an array or with commas. */
export const flags: PropertyKind<FlagsField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'multiOptions',
		options: [...field.choices].sort((one, other) => one.name.localeCompare(other.name)),
		default: [],
	}),
	missing: () => 'choose at least one',
	check(field, value) {
		const chosen = flagsIn(value);
		if (chosen.length === 0) return problem(field, 'is empty: choose at least one');
		const allowed = field.choices.map((choice) => choice.value);
		const unknown = chosen.find((one) => !allowed.some((flag) => flag === one));
		return unknown === undefined
			? []
			: problem(
					field,
					`has ${describeValue(unknown)}: enter one or several of ${allowed.join(', ')}`,
				);
	},
	encode({ choices }, value) {
		const chosen = flagsIn(value);
		return Object.fromEntries(
			choices.map((choice) => [choice.value, chosen.includes(choice.value)]),
		);
	},
	decode: ({ choices }, json) =>
		choices.map((choice) => choice.value).filter((flag) => isObject(json) && json[flag] === true),
};

/** The names in an array or in comma-separated text; other things are kept, so that they can be refused. */
export function flagsIn(value: unknown): unknown[] {
	const values: unknown[] = Array.isArray(value) ? value : toText(value).split(',');
	return values
		.map((one) => (typeof one === 'string' ? one.trim() : one))
		.filter((one) => !isBlank(one));
}
