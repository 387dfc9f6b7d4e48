import { type QuantityField } from './field';
import { labelled, problem, quoted, written, type Kind } from './kind';

const USUAL_MOST = 999;

/** How many of a thing. */
export const quantity: Kind<QuantityField> = {
	property: (field) => ({
		...labelled(field),
		type: 'number',
		typeOptions: { minValue: 1, maxValue: field.most ?? USUAL_MOST, numberPrecision: 0 },
		default: field.initial ?? 1,
	}),
	missing: () => 'give a whole number of 1 or more',
	check(field, value) {
		const text = written(value).trim();
		const number = Number(text);
		const most = field.most ?? USUAL_MOST;
		const isWhole = /^\d+$/.test(text) && number >= 1 && number <= most;
		return isWhole
			? []
			: problem(field, `is ${quoted(value)}: give a whole number from 1 to ${most}`);
	},
	encode: (_field, value) => String(Number(value)),
};
