import { toText } from '../wording';

/** What JavaScript writes in place of a value: of all texts these are repeated, because they explain the fault. */
const TELLING = /^(?:undefined|null|nan|true|false|0|\[object object\]|invalid date(?:time)?)$/i;
const MAX_TELLING_LENGTH = 20;
const OBJECT_AS_TEXT = '[object Object]';

/**
 * What a value is, for a message: "text of 45 characters", "an object". Never the value itself: what is in
 * the wrong field may be anything about a person, and messages are kept and passed on.
 */
export function describeValue(value: unknown): string {
	if (typeof value === 'string') return describeText(value);
	if (typeof value === 'number') return describeNumber(value);
	if (Array.isArray(value)) return `a list of ${counted(value.length, 'value')}`;
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid date' : 'a date';
	if (typeof value === 'object' && value !== null) return 'an object';
	return typeof value === 'boolean' ? toText(value) : `a value of the type ${typeof value}`;
}

function describeText(text: string): string {
	const isTelling = text.length <= MAX_TELLING_LENGTH && TELLING.test(text.trim());
	if (isTelling) return `"${text.trim()}"`;
	if (text.includes(OBJECT_AS_TEXT)) return `text with "${OBJECT_AS_TEXT}" in it`;
	return `text of ${counted(text.length, 'character')}`;
}

function describeNumber(value: number): string {
	if (Number.isNaN(value)) return '"NaN"';
	if (value === 0) return '0';
	if (value < 0) return 'a negative number';
	if (value > Number.MAX_SAFE_INTEGER) return 'a number with more than 15 digits';
	if (!Number.isInteger(value)) return 'a number with a fraction';
	return `a number with ${counted(toText(value).length, 'digit')}`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
