import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../data';
import { hasId, hasRoundedId, type Row } from './exactId';
import { nounOf, type Wanted } from './words';

/** The members of a record as JSON:API writes it; any other key makes it an ordinary one. */
const JSON_API_KEYS = new Set(['attributes', 'id', 'links', 'meta', 'relationships', 'type']);

/** An element of a list as a row, or what keeps it from being one. */
export type Unwrapped = Row | 'rounded' | undefined;

/**
 * The record that an element of a list is: bare, wrapped in an object of its own, or as JSON:API writes it.
 *
 * @returns `rounded` for a record whose ID was rounded, undefined for anything else
 */
export function unwrap(element: unknown, wanted: Wanted): Unwrapped {
	if (hasId(element)) return isOtherType(element, wanted) ? undefined : flattened(element);
	if (!isObject(element)) return undefined;
	if (hasRoundedId(element)) return 'rounded';
	if (element.id !== undefined && element.id !== null) return undefined;
	const key = wrapperOf(element, wanted);
	if (key === undefined) return undefined;
	const { [key]: inner, ...beside } = element;
	if (hasRoundedId(inner)) return 'rounded';
	if (!hasId(inner) || isOtherType(inner, wanted)) return undefined;
	return { ...beside, ...flattened(inner) };
}

/**
 * A record with its attributes beside its ID, where it is written as JSON:API; any other one as it is. Of
 * the records that it refers to, the IDs are kept.
 */
export function flattened(record: Row): Row {
	if (!isJsonApi(record)) return record;
	const { id, attributes, relationships } = record;
	return { ...referencesIn(relationships), ...(isObject(attributes) && attributes), id };
}

/** Whether a record says of itself that it is another one than was asked for. */
export function isOtherType(record: Row, wanted: Wanted): boolean {
	return isJsonApi(record) && wanted.judge(String(record.type)).isForeign;
}

function isJsonApi(record: Row): boolean {
	const { attributes, relationships, type } = record;
	if (!isObject(attributes) && !isObject(relationships)) return false;
	return typeof type === 'string' && Object.keys(record).every((key) => JSON_API_KEYS.has(key));
}

function referencesIn(relationships: unknown): IDataObject {
	if (!isObject(relationships)) return {};
	return Object.fromEntries(
		Object.entries(relationships).flatMap(([key, relationship]) =>
			isObject(relationship) && hasId(relationship.data)
				? [[key, { id: relationship.data.id }] as const]
				: [],
		),
	);
}

/**
 * The key that the record of a row stands under: one that names what was asked for or says nothing, or
 * else the only key there is, unless it names another record.
 */
function wrapperOf(element: IDataObject, wanted: Wanted): string | undefined {
	const keys = Object.keys(element).filter((key) => isObject(element[key]));
	const named = keys.filter((key) => wanted.judge(key).rank !== undefined);
	if (named.length > 0) return named.length === 1 ? named[0] : undefined;
	const neutral = keys.filter((key) => wanted.judge(key).isNeutral);
	if (neutral.length > 0) return neutral.length === 1 ? neutral[0] : undefined;
	const [only] = keys;
	if (keys.length !== 1 || Object.keys(element).length !== 1) return undefined;
	const { isForeign, isNever } = wanted.judge(only);
	return isForeign || isNever || nounOf(only) === 'attribute' ? undefined : only;
}
