import type { INodeListSearchItems } from 'n8n-workflow';

import { isObject } from '../data';
import type { Row } from '../transport/answers/envelope';
import type { Lookup, Shape } from './lookup';
import { keysLike } from './shapes';

/**
 * A row as a choice in a dropdown: its name, with hints in brackets that distinguish it, and the value to
 * send. Where it has no name under a key that is known, one that looks like a name counts.
 *
 * @returns undefined for a row without a value, such as a person without an employee ID
 */
export function choiceOf(lookup: Lookup, row: Row): INodeListSearchItems | undefined {
	const value = pickedValue(lookup, row);
	if (value === undefined) return undefined;
	const name = rowName(lookup, row) ?? `${capitalized(lookup.row)} ${value}`;
	const hints = lookup.hints.map((hint) => textAt(hint, row)).filter((hint) => hint !== undefined);
	const newHints = [...new Set(hints)].filter((hint) => !name.includes(hint));
	return { name: newHints.length > 0 ? `${name} (${newHints.join(', ')})` : name, value };
}

/** The value to send for a row, as text. */
export function pickedValue({ value }: Lookup, row: Row): string | undefined {
	return value.map((field) => textAt(field, row)).find((text) => text !== undefined);
}

/** The name of a row, under a key that is known or one that looks like a name; undefined where it has none. */
export function rowName(lookup: Lookup, row: Row): string | undefined {
	const { label, labelShapes = [['name']] } = lookup;
	for (const fields of label) {
		const parts = fields.map((field) => textAt(field, row)).filter((part) => part !== undefined);
		if (parts.length > 0) return parts.join(' ');
	}
	for (const shapes of labelShapes) {
		const parts = shapes
			.map((shape) => textLike(lookup, row, shape))
			.filter((part) => part !== undefined);
		if (parts.length > 0) return parts.join(' ');
	}
	return undefined;
}

function textLike(lookup: Lookup, row: Row, shape: Shape): string | undefined {
	return keysLike(lookup, row, shape)
		.map((key) => textAt(key, row))
		.find((text) => text !== undefined);
}

function capitalized(words: string): string {
	return `${words[0].toUpperCase()}${words.slice(1)}`;
}

/**
 * The text at a dotted path in a record. Blank counts as absent: the documentation's example uses both. So
 * does a number beyond 2^53, which was rounded: it could be another employee's ID.
 */
export function textAt(path: string, record: unknown): string | undefined {
	const found = valueAt(path, record);
	if (typeof found !== 'string' && typeof found !== 'number') return undefined;
	if (typeof found === 'number' && found > Number.MAX_SAFE_INTEGER) return undefined;
	const text = String(found).trim();
	return text === '' ? undefined : text;
}

/** What is at a dotted path in a record. */
export function valueAt(path: string, record: unknown): unknown {
	let found = record;
	for (const key of path.split('.')) found = isObject(found) ? found[key] : undefined;
	return found;
}
