import type { QuantityField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem, toText } from '../wording';
import type { PropertyKind } from '../fieldKind';

const DEFAULT_MAX = 999;

/** A positive whole number. */
export const quantity: PropertyKind<QuantityField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'number',
		typeOptions: { minValue: 1, maxValue: field.most ?? DEFAULT_MAX, numberPrecision: 0 },
		default: field.initial ?? 1,
	}),
	missing: () => 'enter a whole number, 1 or more',
	check(field, value) {
		const text = toText(value).trim();
		const number = Number(text);
		const max = field.most ?? DEFAULT_MAX;
		const isWhole = /^\d+$/.test(text) && number >= 1 && number <= max;
		return isWhole
			? []
			: problem(field, `is ${describeValue(value)}: enter a whole number from 1 to ${max}`);
	},
	encode: (_field, value) => String(Number(value)),
};
