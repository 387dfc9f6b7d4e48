import { problem } from '../wording';
import type { Problem } from '../fieldKind';

/** How spreadsheets and JavaScript write a number that is too long for them: the last digits are gone. */
const SHORTENED = /^\d(?:[.,]\d+)?e\+\d+$/i;
const MAX_SHORTENED_LENGTH = 40;

/**
 * The problem with a number in the place of a text, such as an ID or a SIM number, that may not be the one
 * that was meant: beyond 2^53 a JSON number is rounded before the node gets it. No ID is negative or has a
 * fraction.
 *
 * @param value text or a number; other values have no problem here
 */
export function checkExactNumber(field: { label: string }, value: unknown): Problem[] {
	if (typeof value === 'string') {
		const isShortened = value.length <= MAX_SHORTENED_LENGTH && SHORTENED.test(value.trim());
		return isShortened
			? problem(field, 'is a number without its last digits: give all its digits, as text')
			: [];
	}
	if (typeof value !== 'number' || Number.isNaN(value)) return [];
	const fault = faultOf(value);
	return fault === undefined ? [] : problem(field, `is ${fault}: give it as text`);
}

function faultOf(value: number): string | undefined {
	if (value < 0) return 'a negative number';
	if (value > Number.MAX_SAFE_INTEGER) {
		return 'a number with more than 15 digits, the last of which were rounded';
	}
	return Number.isInteger(value) ? undefined : 'a number with a fraction';
}
