import { isObject } from '../../../data';
import { hasId, hasRoundedId } from './exactId';
import type { Judgment, Wanted } from './words';
import { unwrap } from './unwrap';

/** Real answers are nested four deep. */
const MAX_DEPTH = 8;
/** Real envelopes have a dozen keys. What is larger is not read, because the list may be in the rest. */
const MAX_PLACES = 1_000;

/** An array somewhere in an answer that may be the list. */
interface Candidate {
	array: unknown[];
	/** How well the keys on the way to it name the list: 0 is best; undefined where none does. */
	rank?: number;
	/** Under a word that nobody knows, in what the path names: it may be the list or a part of one record. */
	isUnderName: boolean;
	isNeutral: boolean;
	/** At least one: an array of anything else is not the list. */
	hasRecords: boolean;
}

/**
 * The array that is the list: the only one with records, or of several the one that is named by the path.
 * A list under the name of another record, or inside another record, counts only if the path names it too.
 *
 * @returns undefined where no array is it, or several may be; an empty one only if nothing else may be it
 */
export function listIn(body: unknown, wanted: Wanted): unknown[] | undefined {
	const { candidates, elsewhere } = candidatesIn(body, wanted);
	const named = candidates.filter(({ rank }) => rank !== undefined);
	const withRecords = candidates.filter(({ hasRecords }) => hasRecords);
	if (named.length > 0) {
		const best = bestOf(named);
		const isDoubtful = best?.array.length === 0 && withRecords.length > 0;
		return isDoubtful ? undefined : best?.array;
	}
	if (elsewhere.named) return undefined;
	const neutral = candidates.filter(({ isNeutral }) => isNeutral);
	if (withRecords.length > 0) {
		const best = bestOf(withRecords);
		const isInPlace = elsewhere.neutral || neutral.some(isEmpty);
		const isDoubtful =
			(best?.isNeutral === false && isInPlace) ||
			(best?.isUnderName === false && withRecords.some(({ isUnderName }) => isUnderName));
		return isDoubtful ? undefined : best?.array;
	}
	return neutral.length === 1 && isEmpty(neutral[0]) ? neutral[0].array : undefined;
}

function isEmpty({ array }: Candidate): boolean {
	return array.length === 0;
}

/** The one that is named best, or else stands under a word that says nothing; undefined for a tie. */
function bestOf(candidates: Candidate[]): Candidate | undefined {
	const lowest = Math.min(...candidates.map(({ rank = Infinity }) => rank));
	const named = candidates.filter(({ rank = Infinity }) => rank === lowest);
	const neutral = named.filter(({ isNeutral }) => isNeutral);
	const best = neutral.length > 0 ? neutral : named;
	return best.length === 1 ? best[0] : undefined;
}

/** Where the walk is. */
interface Place {
	value: unknown;
	depth: number;
	rank?: number;
	/** Under another record, or in it: only what the path names is looked for. */
	isInside: boolean;
	isUnderName: boolean;
	isNeutral: boolean;
}

/** Whether something else than an array stands where the list should be: nothing, or one record. */
interface Elsewhere {
	named: boolean;
	neutral: boolean;
}

/** All arrays that may be the list, each looked at once. */
function candidatesIn(
	body: unknown,
	wanted: Wanted,
): { candidates: Candidate[]; elsewhere: Elsewhere } {
	const candidates: Candidate[] = [];
	const elsewhere: Elsewhere = { named: false, neutral: false };
	const root = { depth: 0, isInside: false, isUnderName: false, isNeutral: true };
	const places: Place[] = [{ ...root, value: body }];
	for (let next = 0; next < places.length; next++) {
		if (places.length > MAX_PLACES) return { candidates: [], elsewhere };
		const place = places[next];
		const { value, depth, rank } = place;
		if (!place.isInside && (value === null || isRecord(value))) {
			elsewhere.named ||= rank !== undefined;
			elsewhere.neutral ||= place.isNeutral;
		}
		if (Array.isArray(value)) {
			const candidate = candidateAt(value, place, wanted);
			if (candidate) candidates.push(candidate);
			else if (value.length === 1 && depth < MAX_DEPTH) {
				const isInside = place.isInside || !isEnvelope(value[0], wanted);
				places.push({ ...place, rank: undefined, isInside, value: value[0], depth: depth + 1 });
			}
		} else if (isObject(value) && depth < MAX_DEPTH) {
			const isInside = place.isInside || isRecord(value);
			for (const key in value) {
				const judgment = wanted.judge(key);
				if (typeof value[key] !== 'object' || judgment.isNever) continue;
				places.push(placeUnder({ ...place, isInside }, judgment, value[key]));
				if (places.length > MAX_PLACES) break;
			}
		}
	}
	return { candidates, elsewhere };
}

function isRecord(value: unknown): boolean {
	return hasId(value) || hasRoundedId(value);
}

/** Whether an element of an array is no row: all that it has stands under one word that says nothing. */
function isEnvelope(element: unknown, wanted: Wanted): boolean {
	if (!isObject(element)) return false;
	const keys = Object.keys(element);
	return keys.length === 1 && wanted.judge(keys[0]).isNeutral;
}

/** A word that says nothing is named by the one above it; inside a record each key names what is under it. */
function placeUnder(place: Place, { rank, isNeutral, isForeign }: Judgment, value: unknown): Place {
	const inherited = isNeutral && !place.isInside ? place.rank : undefined;
	return {
		value,
		depth: place.depth + 1,
		rank: rank ?? inherited,
		isInside: place.isInside || isForeign,
		isUnderName: place.isUnderName || place.rank !== undefined,
		isNeutral,
	};
}

function candidateAt(
	array: unknown[],
	{ rank, isInside, isUnderName, isNeutral }: Place,
	wanted: Wanted,
): Candidate | undefined {
	if (isInside && rank === undefined) return undefined;
	const hasRecords = array.some((element) => unwrap(element, wanted) !== undefined);
	// A named list without records is a list that cannot be read; one element may be an envelope.
	const isUnreadable = rank !== undefined && array.length > 1;
	if (array.length > 0 && !hasRecords && !isUnreadable) return undefined;
	return { array, rank, isUnderName, isNeutral, hasRecords };
}
