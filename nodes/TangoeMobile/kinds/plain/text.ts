import type { TextField } from '../fieldTypes';
import { checkLength, isPlaceholderText, problem } from '../wording';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { checkExactNumber } from '../faults/exactNumber';
import type { PropertyKind } from '../fieldKind';

/** Text, or a number that is sent as text; leading zeros are kept, and a number that was rounded is refused. */
export const text: PropertyKind<TextField> = {
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
			return problem(field, `is ${describeValue(value)}: the expression found no value`);
		}
		const inexact = checkExactNumber(field, value);
		if (inexact.length > 0) return inexact;
		const text = textToSend(field, value);
		if (field.maxLength !== undefined && text.length > field.maxLength) {
			return problem(
				field,
				`has ${text.length} characters, but Tangoe accepts at most ${field.maxLength}: ${field.whenTooLong ?? 'shorten it'}`,
			);
		}
		const tooLong = field.pattern ? checkLength(field, text) : [];
		if (tooLong.length > 0) return tooLong;
		if (field.pattern && !field.pattern.regex.test(text)) {
			// The message does not repeat the value: it may be a person's number or address, and logs keep messages.
			return problem(field, `has the wrong format: ${field.pattern.remedy}`);
		}
		const isNumber = field.asNumberWith !== undefined && options[field.asNumberWith] === true;
		if (isNumber && String(Number(text)) !== text) {
			return problem(field, 'would change if sent as a number: send it as text');
		}
		return [];
	},
	encode(field, value, { options }) {
		const text = textToSend(field, value);
		const isNumber = field.asNumberWith !== undefined && options[field.asNumberWith] === true;
		return isNumber ? Number(text) : text;
	},
};

function textToSend({ digitsOnly }: TextField, value: unknown): string {
	const text = String(value).trim();
	return digitsOnly ? text.replace(/[\s().+-]/g, '') : text;
}
