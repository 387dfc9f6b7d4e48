/** Texts among which those are found that come nearest to a mistyped one. */
export class SimilarTexts {
	/** By pair of letters, the places of the texts that have it. */
	private readonly placesOf = new Map<string, number[]>();

	/** How many pairs each text has. */
	private readonly sizes: number[];

	constructor(private readonly texts: string[]) {
		this.sizes = texts.map((text, place) => {
			const pairs = pairsOf(text);
			for (const pair of pairs) this.placesAt(pair).push(place);
			return pairs.size;
		});
	}

	/**
	 * The texts that are most like one, best first: by the pairs of letters in common, as a share of what
	 * both have, and of what was written, so that a part of a long name comes near it too.
	 *
	 * @param least how like they have to be: 0 is nothing in common, 1 the same pairs
	 */
	nearest(text: string, least: number): string[] {
		const pairs = pairsOf(text);
		const common = new Uint32Array(this.texts.length);
		for (const pair of pairs) {
			for (const place of this.placesOf.get(pair) ?? []) common[place]++;
		}
		const likeness = (place: number): number => {
			const ofBoth = (2 * common[place]) / (pairs.size + this.sizes[place]);
			return (ofBoth + common[place] / pairs.size) / 2;
		};
		return this.texts
			.map((found, place) => ({ found, likeness: likeness(place) }))
			.filter(({ likeness }) => likeness > 0 && likeness >= least)
			.sort((one, other) => other.likeness - one.likeness)
			.map(({ found }) => found);
	}

	private placesAt(pair: string): number[] {
		const places = this.placesOf.get(pair) ?? [];
		this.placesOf.set(pair, places);
		return places;
	}
}

/** Every two letters that follow each other; the ends count as letters. */
function pairsOf(text: string): Set<string> {
	const letters = ` ${text} `;
	return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
