import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../data';
import { TangoeError } from '../../errors/tangoeError';

/**
 * One record of a list: only `id` is certain; everything else differs by list and perhaps by tenant. The ID
 * is exact: a number beyond 2^53 was rounded when n8n read the JSON, so it is not taken for one.
 */
export type Row = IDataObject & { id: number | string };

const ID = /^0*[1-9]\d*$/;
const LIST_KEYS = ['response', 'data', 'items', 'results'];
const RECORD_KEYS = ['response', 'data'];

/**
 * The rows in a list answer. No list answer is documented, so a bare array is accepted, and an object with
 * one array under `response`, `data`, `items`, `results` or the resource's own name.
 *
 * @param resource the last part of the path, such as `lines`
 * @throws TangoeError of kind `lost` for anything else, never "no rows"
 */
export function rowsIn(body: unknown, resource: string): Row[] {
	const rows = Array.isArray(body) ? body : arrayUnder(body, [...LIST_KEYS, resource]);
	if (rows?.some(hasRoundedId)) throw roundedIdError(`the list ${resource}`);
	if (rows === undefined || !rows.every(hasId)) throw unreadableError(`the list ${resource}`);
	return rows;
}

/**
 * The record in an answer, bare or wrapped once; undefined if it has no record with an ID.
 *
 * @param name what the record is: an envelope may have its name, and no other record's
 * @throws TangoeError of kind `lost` where there is one, with an ID that was rounded
 */
export function recordIn(body: unknown, name: 'activity' | 'person'): Row | undefined {
	if (hasId(body)) return body;
	if (!isObject(body)) return undefined;
	const records = [body, ...[name, ...RECORD_KEYS].map((key) => body[key])];
	if (records.some(hasRoundedId)) throw roundedIdError(`the ${name}`);
	return records.find(hasId);
}

/** An ID that was kept as text, as it was answered: text only where a number would round it. */
export function idFrom(text: string): number | string {
	return Number.isSafeInteger(Number(text)) ? Number(text) : text;
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

function hasRoundedId(value: unknown): boolean {
	return (
		isObject(value) && Number(value.id) > Number.MAX_SAFE_INTEGER && typeof value.id !== 'string'
	);
}

function roundedIdError(what: string): TangoeError {
	return new TangoeError(
		'lost',
		`Tangoe Mobile's answer for ${what} has an ID with more than 15 digits, which n8n rounds`,
		'Report this error: nothing can be done with a rounded ID.',
	);
}

function hasId(value: unknown): value is Row {
	if (!isObject(value)) return false;
	const { id } = value;
	return typeof id === 'string' ? ID.test(id) : Number.isSafeInteger(id) && Number(id) > 0;
}
