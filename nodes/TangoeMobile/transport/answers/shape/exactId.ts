import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../data';

/**
 * One record of a list: only `id` is certain; everything else differs by list and perhaps by tenant. The ID
 * is exact: a number beyond 2^53 was rounded when n8n read the JSON, so it is not taken for one.
 */
export type Row = IDataObject & { id: number | string };

const ID = /^0*[1-9]\d*$/;

/** Whether a value is a record with an exact ID above 0. */
export function hasId(value: unknown): value is Row {
	if (!isObject(value)) return false;
	const { id } = value;
	return typeof id === 'string' ? ID.test(id) : Number.isSafeInteger(id) && Number(id) > 0;
}

/** Whether a value is a record with an ID that n8n rounded when it read the JSON. */
export function hasRoundedId(value: unknown): boolean {
	return (
		isObject(value) && Number(value.id) > Number.MAX_SAFE_INTEGER && typeof value.id !== 'string'
	);
}

/** An ID that was kept as text, as it was answered: text only where a number would round it. */
export function idFrom(text: string): number | string {
	return Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
