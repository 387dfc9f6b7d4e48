import { isObject } from '../../../data';
import { fieldOf, isNoise, messageRank } from './errorKeys';

/** Real errors are nested three deep. */
const MAX_DEPTH = 10;
const MAX_KEY_LENGTH = 60;

/** Words around the fields that name none. */
const WRAPPERS = new Set(['activity', 'base', 'data', 'response', 'result']);

/**
 * Which plain texts count under a key that is no word for a message: all of them under an error, none
 * beside one, and where there is no word for a message anywhere, those that are not plainly something else.
 */
type Reading = 'all' | 'likely' | 'none';

/**
 * Everything that an answer says went wrong, each with the field that it is about. The documentation
 * describes no error body, so every plausible form is read: texts, lists and maps of field to text under the
 * usual words or none, and lists of errors that name their field.
 *
 * @param isError whether the answer is an error as a whole, so that any text in it is what went wrong
 */
export function errorWords(body: unknown, isError: boolean): string[] {
	if (typeof body === 'string') return [body];
	const reading = isError ? 'likely' : 'none';
	if (isObject(body)) return unique(wordsOfObject(body, MAX_DEPTH, reading));
	return Array.isArray(body)
		? unique(body.flatMap((entry) => wordsIn(entry, MAX_DEPTH, isError ? 'all' : 'none')))
		: [];
}

function unique(texts: string[]): string[] {
	return [...new Set(texts)];
}

/** Enters every value once, however deep it is: the body is foreign. */
function wordsIn(value: unknown, depth: number, reading: Reading): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (depth === 0) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => wordsIn(entry, depth - 1, reading));
	return isObject(value) ? wordsOfObject(value, depth, reading) : [];
}

function wordsOfObject(error: Record<string, unknown>, depth: number, reading: Reading): string[] {
	const entries = Object.entries(error).filter(([key]) => !isNoise(key));
	const messages = entries
		.flatMap(([key, value]) => {
			const rank = messageRank(key);
			return rank === undefined ? [] : [{ rank, value }];
		})
		.sort((one, other) => one.rank - other.rank)
		.flatMap(({ value }) => wordsIn(value, depth - 1, 'all'));
	const isReported = messages.length > 0;
	const about = isReported ? fieldOf(error, depth === MAX_DEPTH) : undefined;
	const others = entries
		.filter(([key]) => messageRank(key) === undefined && key !== about?.key)
		.flatMap(([key, value]) => {
			const texts = wordsUnderField(value, depth - 1, isReported ? 'none' : reading, error);
			return WRAPPERS.has(key) ? texts : texts.map((text) => `${shortened(key)}: ${text}`);
		});
	const said = codesLast(unique(messages));
	return about ? [`${about.field}: ${said.join('; ')}`, ...others] : [...said, ...others];
}

/** What stands under a key that may be a field: lists of texts always, plain ones as far as they count. */
function wordsUnderField(
	value: unknown,
	depth: number,
	reading: Reading,
	{ id }: Record<string, unknown>,
): string[] {
	if (typeof value === 'string') {
		const counts = reading === 'all' || (reading === 'likely' && isLikely(value, id));
		return counts && value.trim() !== '' ? [value] : [];
	}
	if (typeof value === 'number') return reading === 'all' ? [String(value)] : [];
	if (Array.isArray(value)) {
		if (depth === 0) return [];
		// Numbers are IDs.
		const said = value.filter((entry) => typeof entry !== 'number');
		return said.flatMap((entry) => wordsIn(entry, depth - 1, reading));
	}
	return depth > 0 && isObject(value) ? wordsOfObject(value, depth, reading) : [];
}

/** A record's values, addresses and dates say nothing about what went wrong. */
function isLikely(text: string, id: unknown): boolean {
	const isPhrase = /\S\s+\S/.test(text.slice(0, 200));
	return (isPhrase || id === undefined) && !/^(?:https?:|\/|\d{4}-\d\d-\d\d)/.test(text);
}

/** `invalid_request` says less than the sentence that stands beside it. */
function codesLast(texts: string[]): string[] {
	const isCode = (text: string) => /^[\w.:-]+$/.test(text.slice(0, MAX_KEY_LENGTH));
	return [...texts.filter((text) => !isCode(text)), ...texts.filter(isCode)];
}

function shortened(key: string): string {
	return key.length > MAX_KEY_LENGTH ? `${key.slice(0, MAX_KEY_LENGTH - 1)}…` : key;
}
