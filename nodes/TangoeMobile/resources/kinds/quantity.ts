import { type QuantityField } from './field';
import { labelled, problem, quoted, type Kind } from './kind';

const MOST = 999;

/** How many of a thing. */
export const quantity: Kind<QuantityField> = {
	property: (field) => ({
		...labelled(field),
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST, numberPrecision: 0 },
		default: 1,
	}),
	missing: () => 'give a whole number of 1 or more',
	check(field, value) {
		const number = Number(value);
		const isWhole = /^\d+$/.test(String(value).trim()) && number >= 1 && number <= MOST;
		return isWhole
			? []
			: problem(field, `is ${quoted(value)}: give a whole number from 1 to ${MOST}`);
	},
	encode: (_field, value) => String(Number(value)),
};
