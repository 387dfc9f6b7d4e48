import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../data';

/** Far more than an order has, and little enough to be read at once. */
const MAX_LENGTH = 200_000;

/**
 * The object that a value is, or that a JSON text holds, with nothing in it but JSON: dates as text, nothing
 * undefined.
 *
 * @returns undefined for anything else, and for an object that is too large or refers to itself
 */
export function jsonObjectIn(value: unknown): IDataObject | undefined {
	try {
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		if (text === undefined || text.length > MAX_LENGTH) return undefined;
		const parsed: unknown = JSON.parse(text);
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}
