import type { INodeListSearchItems } from 'n8n-workflow';

import type { Row } from '../transport/answers/envelope';
import type { Lookup } from './lookup';

/**
 * How a row stands in a dropdown: its name, with what tells it apart in brackets, and the value to send.
 *
 * @returns undefined for a row that has no value to pick, such as a person without an employee ID
 */
export function choiceOf(lookup: Lookup, row: Row): INodeListSearchItems | undefined {
	const value = pickedValue(lookup, row);
	if (value === undefined) return undefined;
	const name = rowName(lookup, row) ?? `${lookup.rows} ${value}`;
	const hints = lookup.hints.map((hint) => textAt(hint, row)).filter((hint) => hint !== undefined);
	const others = [...new Set(hints)].filter((hint) => !name.includes(hint));
	return { name: others.length > 0 ? `${name} (${others.join(', ')})` : name, value };
}

/** The value that a row is picked by, as text. */
export function pickedValue({ value }: Lookup, row: Row): string | undefined {
	return value.map((field) => textAt(field, row)).find((text) => text !== undefined);
}

function rowName(lookup: Lookup, row: Row): string | undefined {
	for (const fields of lookup.label) {
		const parts = fields.map((field) => textAt(field, row)).filter((part) => part !== undefined);
		if (parts.length > 0) return parts.join(' ');
	}
	return undefined;
}

/** The text at a dotted path of a record; blank counts as absent, as the documentation's example has both. */
export function textAt(path: string, record: unknown): string | undefined {
	const found = path
		.split('.')
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], record);
	if (typeof found !== 'string' && typeof found !== 'number') return undefined;
	const text = String(found).trim();
	return text === '' ? undefined : text;
}
