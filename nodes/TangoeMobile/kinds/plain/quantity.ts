import type { QuantityField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem, toText } from '../wording';
import type { PropertyKind } from '../fieldKind';

const DEFAULT_MIN = 1;
const DEFAULT_MAX = 999;

/** A whole number, positive unless the field says otherwise. */
export const quantity: PropertyKind<QuantityField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'number',
		typeOptions: {
			minValue: field.least ?? DEFAULT_MIN,
			maxValue: field.most ?? DEFAULT_MAX,
			numberPrecision: 0,
		},
		default: field.initial ?? 1,
	}),
	missing: (field) => `enter a whole number, ${field.least ?? DEFAULT_MIN} or more`,
	check(field, value) {
		const text = toText(value).trim();
		const number = Number(text);
		const min = field.least ?? DEFAULT_MIN;
		const max = field.most ?? DEFAULT_MAX;
		const isWhole = /^\d+$/.test(text) && number >= min && number <= max;
		return isWhole
			? []
			: problem(field, `is ${describeValue(value)}: enter a whole number from ${min} to ${max}`);
	},
	encode: (_field, value) => String(Number(value)),
};
