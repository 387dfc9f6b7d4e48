import type { ChoiceField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem } from '../wording';
import type { PropertyKind } from '../fieldKind';

/** One of a few fixed values. */
export const choice: PropertyKind<ChoiceField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'options',
		options: [...field.choices].sort((one, other) => one.name.localeCompare(other.name)),
		default: field.initial,
	}),
	missing: ({ choices }) => `enter one of ${allowedValues(choices)}`,
	check(field, value) {
		const isPlain = typeof value === 'string' || typeof value === 'number';
		return isPlain && field.choices.some((option) => option.value === String(value))
			? []
			: problem(field, `is ${describeValue(value)}: enter one of ${allowedValues(field.choices)}`);
	},
	encode: (_field, value) => String(value),
};

function allowedValues(choices: ChoiceField['choices']): string {
	return choices.map(({ value }) => value).join(', ');
}
