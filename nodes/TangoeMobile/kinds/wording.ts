import type { Problem } from './fieldKind';

/** A single problem, in the form that `check` returns. */
export function problem(field: { label: string }, text: string): Problem[] {
	return [{ label: field.label, text }];
}

/**
 * The problem with an optional field that was added but has no value, where leaving it out means something
 * else.
 */
export function presentButEmpty(field: { label: string }, remedy: string): Problem[] {
	return problem(field, `is there but empty: ${remedy}, or remove the field`);
}

/** The longest text that can be an ID, a name or anything else that has a format. */
export const MAX_FORMATTED_LENGTH = 320;

/** The problem with a text that is longer than anything it can mean. */
export function checkLength(
	field: { label: string },
	text: string,
	maxLength = MAX_FORMATTED_LENGTH,
): Problem[] {
	return text.length <= maxLength
		? []
		: problem(
				field,
				`has ${text.length} characters: enter at most ${maxLength}, or check the expression`,
			);
}

/** A value as text. Never throws: an expression can return an object without `toString`. */
export function toText(value: unknown): string {
	try {
		return String(value);
	} catch {
		return '[object Object]';
	}
}

/** Whether a text is what JavaScript writes for a missing value. */
export function isPlaceholderText(text: string): boolean {
	return /^(undefined|null|nan)$/i.test(text.trim()) || text.includes('[object Object]');
}
