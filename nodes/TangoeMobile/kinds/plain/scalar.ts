import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { checkExactNumber } from '../faults/exactNumber';
import type { PropertyKind } from '../fieldKind';
import type { ScalarField } from '../fieldTypes';
import { isPlaceholderText, problem } from '../wording';

const REMEDY = 'enter text, a number, true or false';

/** What somebody may enter in a form: text, a number, true or false. Sent as text. */
export const scalar: PropertyKind<ScalarField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'string',
		default: '',
		placeholder: field.placeholder,
	}),
	missing: () => REMEDY,
	check(field, value) {
		if (typeof value === 'boolean') return [];
		if (typeof value === 'number') return checkNumber(field, value);
		if (typeof value !== 'string') {
			return problem(field, `is ${describeValue(value)}: ${REMEDY}`);
		}
		return isPlaceholderText(value)
			? problem(field, `is ${describeValue(value)}: the expression found no value`)
			: checkExactNumber(field, value);
	},
	encode: (_field, value) => String(value).trim(),
};

/** Unlike an ID, it may be negative or have a fraction; what JavaScript cannot write in plain digits was rounded. */
function checkNumber(field: ScalarField, value: number): ReturnType<typeof problem> {
	if (Number.isNaN(value)) return problem(field, 'is "NaN": the expression found no value');
	return Math.abs(value) <= Number.MAX_SAFE_INTEGER && /^-?\d+(?:\.\d+)?$/.test(String(value))
		? []
		: problem(field, `is ${describeValue(value)} that cannot be sent exactly: give it as text`);
}
