import { type QuantityField } from '../fieldTypes';
import { baseProperty, problem, quoted, toText, type Kind } from '../fieldKind';

const USUAL_MOST = 999;

/** How many of a thing. */
export const quantity: Kind<QuantityField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'number',
		typeOptions: { minValue: 1, maxValue: field.most ?? USUAL_MOST, numberPrecision: 0 },
		default: field.initial ?? 1,
	}),
	missing: () => 'give a whole number of 1 or more',
	check(field, value) {
		const text = toText(value).trim();
		const number = Number(text);
		const most = field.most ?? USUAL_MOST;
		const isWhole = /^\d+$/.test(text) && number >= 1 && number <= most;
		return isWhole
			? []
			: problem(field, `is ${quoted(value)}: give a whole number from 1 to ${most}`);
	},
	encode: (_field, value) => String(Number(value)),
};
