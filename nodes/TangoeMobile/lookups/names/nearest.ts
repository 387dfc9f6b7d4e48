import { folded } from './spellings';

/**
 * The texts that come nearest to one that was mistyped, best first: those with the most pairs of letters
 * in common.
 *
 * @returns at most `count`; fewer when the others have nothing in common with it
 */
export function nearest(text: string, candidates: string[], count: number): string[] {
	const pairs = pairsOf(text);
	return candidates
		.map((candidate) => ({ candidate, likeness: likeness(pairs, pairsOf(candidate)) }))
		.filter((found) => found.likeness > 0)
		.sort((one, other) => other.likeness - one.likeness)
		.slice(0, count)
		.map(({ candidate }) => candidate);
}

/** Twice the pairs in common, by the pairs of both: 1 for the same text. */
function likeness(one: Set<string>, other: Set<string>): number {
	const common = [...one].filter((pair) => other.has(pair)).length;
	return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}

function pairsOf(text: string): Set<string> {
	const letters = ` ${folded(text)} `;
	return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
