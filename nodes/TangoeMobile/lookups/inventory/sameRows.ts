import { isObject } from '../../data';
import type { Row } from '../../transport/answers/envelope';

/**
 * Whether rows of a list are the same as those of another list, in any order. A number counts as its text,
 * and the first ones may say more: they may have keys that the others do not have.
 */
export function areSame(rows: Row[], others: Row[]): boolean {
	if (rows.length !== others.length) return false;
	const byId = new Map(rows.map((row) => [String(row.id), row]));
	return others.every((other) => says(byId.get(String(other.id)), other));
}

/** Whether a value says what another one does. */
function says(value: unknown, other: unknown): boolean {
	if (Array.isArray(other)) {
		return (
			Array.isArray(value) &&
			value.length === other.length &&
			other.every((element, index) => says(value[index], element))
		);
	}
	if (isObject(other)) {
		return isObject(value) && Object.keys(other).every((key) => says(value[key], other[key]));
	}
	return plain(value) === plain(other);
}

function plain(value: unknown): unknown {
	return typeof value === 'number' ? String(value) : (value ?? null);
}
