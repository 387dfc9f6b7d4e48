import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../data';
import { TangoeError } from '../../errors/tangoeError';

/** One record of a list: only `id` is certain; everything else differs by list and perhaps by tenant. */
export type Row = IDataObject & { id: number | string };

const LIST_KEYS = ['response', 'data', 'items', 'results'];
const RECORD_KEYS = ['activity', 'person', 'response', 'data'];

/**
 * The rows in a list answer. No list answer is documented, so a bare array is accepted, and an object with
 * one array under `response`, `data`, `items`, `results` or the resource's own name.
 *
 * @param resource the last part of the path, such as `lines`
 * @throws TangoeError of kind `lost` for anything else, never "no rows"
 */
export function rowsIn(body: unknown, resource: string): Row[] {
	const rows = Array.isArray(body) ? body : arrayUnder(body, [...LIST_KEYS, resource]);
	if (rows === undefined || !rows.every(hasId)) throw unreadableError(`the list ${resource}`);
	return rows;
}

/** The record in an answer, bare or wrapped once; undefined if it has no record with an ID. */
export function recordIn(body: unknown): Row | undefined {
	if (hasId(body)) return body;
	if (!isObject(body)) return undefined;
	return RECORD_KEYS.map((key) => body[key]).find(hasId);
}

/** Tangoe's answer is not what this request returns. */
export function unreadableError(what: string): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile's answer for ${what} has an unknown format`,
		"Check that the host in the credential is your tenant's API. If it is, report this error.",
	);
}

function arrayUnder(body: unknown, keys: string[]): unknown[] | undefined {
	if (!isObject(body)) return undefined;
	const arrays = keys.map((key) => body[key]).filter(Array.isArray);
	return arrays.length === 1 ? arrays[0] : undefined;
}

function hasId(value: unknown): value is Row {
	return isObject(value) && /^\d+$/.test(String(value.id ?? ''));
}
