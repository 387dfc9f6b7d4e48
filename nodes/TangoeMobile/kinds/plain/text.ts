import { type TextField } from '../fieldTypes';
import { isPlaceholderText, baseProperty, problem, quoted, type Kind } from '../fieldKind';

/** A text or a number that stands for one; leading zeros and long numbers stay as they are. */
export const text: Kind<TextField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'string',
		default: '',
		placeholder: field.placeholder,
		...(field.rows !== undefined && { typeOptions: { rows: field.rows } }),
	}),
	missing: ({ pattern }) => pattern?.remedy ?? 'fill it in',
	check(field, value, { options }) {
		if (typeof value !== 'string' && typeof value !== 'number') {
			return problem(field, 'is not text: check the expression');
		}
		if (isPlaceholderText(String(value))) {
			return problem(field, `reads ${quoted(value)}: the expression found no value`);
		}
		const written = textOf(field, value);
		if (field.maxLength !== undefined && written.length > field.maxLength) {
			return problem(
				field,
				`has ${written.length} characters: Tangoe takes ${field.maxLength} at most, so ${field.whenTooLong ?? 'shorten it'}`,
			);
		}
		if (field.pattern && !field.pattern.regex.test(written)) {
			// The value is not repeated: it may be somebody's number or address, and messages reach logs.
			return problem(field, `does not have the right form: ${field.pattern.remedy}`);
		}
		const isNumber = field.asNumberWith !== undefined && options[field.asNumberWith] === true;
		if (isNumber && String(Number(written)) !== written) {
			return problem(field, 'would change as a number: send it as text');
		}
		return [];
	},
	encode(field, value, { options }) {
		const written = textOf(field, value);
		const isNumber = field.asNumberWith !== undefined && options[field.asNumberWith] === true;
		return isNumber ? Number(written) : written;
	},
};

function textOf({ digitsOnly }: TextField, value: unknown): string {
	const written = String(value).trim();
	return digitsOnly ? written.replace(/[\s().+-]/g, '') : written;
}
