import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../data';
import { hasId, hasRoundedId } from './exactId';
import { flattened, isOtherType } from './unwrap';
import type { Wanted } from './words';

const MAX_DEPTH = 8;
/** Real envelopes have a dozen keys. */
const MAX_KEYS = 1_000;

/** A record in an answer that may be the one that was asked for. */
export interface FoundRecord {
	/** Its ID may have been rounded. */
	record: IDataObject;
	/** Under a word that nobody knows, so that only the record itself can tell what it is. */
	isUnnamed: boolean;
}

/**
 * The records in an answer that may be the one that was asked for: the outermost ones, under the words that
 * name it best. A word of another record is not followed.
 *
 * @returns more than one where it is not certain which one is meant
 */
export function recordsIn(
	value: unknown,
	wanted: Wanted,
	isUnnamed = false,
	depth = 0,
): FoundRecord[] {
	if (depth > MAX_DEPTH) return [];
	if (Array.isArray(value)) {
		return value.length === 1 ? recordsIn(value[0], wanted, isUnnamed, depth + 1) : [];
	}
	if (!isObject(value)) return [];
	if (hasId(value)) {
		return isOtherType(value, wanted) ? [] : [{ record: flattened(value), isUnnamed }];
	}
	if (hasRoundedId(value)) return [{ record: value, isUnnamed }];

	const keys = Object.keys(value).slice(0, MAX_KEYS);
	const under = (isMeant: (key: string) => boolean, isUnknown = false) =>
		keys
			.filter(isMeant)
			.flatMap((key) => recordsIn(value[key], wanted, isUnnamed || isUnknown, depth + 1));
	const named = under((key) => wanted.judge(key).rank !== undefined);
	if (named.length > 0) return named;
	const neutral = under((key) => wanted.judge(key).isNeutral);
	if (neutral.length > 0) return neutral;
	return under((key) => isUnknownWord(wanted, key), true);
}

function isUnknownWord(wanted: Wanted, key: string): boolean {
	const { rank, isNeutral, isForeign, isNever } = wanted.judge(key);
	return rank === undefined && !isNeutral && !isForeign && !isNever;
}
