import { digest } from './digest';
import { toText } from '../../../../kinds/wording';
import { locatorValue } from '../../../../kinds/locatorValue';
import { idsIn } from '../../../../kinds/records/picks';
import type { Connection } from '../../../../transport/connection';
import { isIdOf } from './identity';
import type { Draft, OrderBody } from '../order';

/** A hash of plain data that does not depend on the order of its keys: 32 hexadecimal digits. */
export function hashOf(data: unknown): string {
	return digest(JSON.stringify(withSortedKeys(data)));
}

/** What would be sent, and to where: the same only for exactly the same order. */
export function bodyHash({ origin }: Connection, body: OrderBody): string {
	return hashOf({ origin, body });
}

/**
 * Which order is asked for: its type, and the IDs or names of who and what it concerns, as they
 * were given. It is the same in every try of a run, and needs neither a check nor a lookup.
 */
export function requestHash({ type, entries }: Draft): string {
	const asked = entries
		.filter(({ field, isBlank }) => !isBlank && isIdOf(field.attribute))
		.map(({ field, value }) => [
			field.attribute,
			field.kind === 'picks' ? idsIn(value).map(asText) : asText(value),
		]);
	return digest(JSON.stringify([type.id, asked]));
}

function asText(value: unknown): string {
	const inner = locatorValue(value);
	return (typeof inner === 'string' ? inner : toText(inner)).trim();
}

function withSortedKeys(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(withSortedKeys);
	// Not isObject: this is called for every value of every order.
	if (typeof data !== 'object' || data === null) return data;
	const entries = Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(entries.map(([key, value]) => [key, withSortedKeys(value)]));
}
