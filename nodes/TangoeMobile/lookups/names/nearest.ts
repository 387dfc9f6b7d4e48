/** Finds the texts that are most similar to a mistyped one. */
export class SimilarTexts {
	/** By pair of letters, the indexes of the texts that have it. */
	private readonly indexesByPair = new Map<string, number[]>();

	/** How many pairs each text has. */
	private readonly pairCounts: number[];

	constructor(private readonly texts: string[]) {
		this.pairCounts = texts.map((text, index) => {
			const pairs = pairsOf(text);
			for (const pair of pairs) this.indexesOf(pair).push(index);
			return pairs.size;
		});
	}

	/**
	 * The most similar texts, best first. Similarity is the number of letter pairs in common, as a share of
	 * the pairs in both texts and of those in the mistyped one, so that part of a long name is similar too.
	 *
	 * @param minSimilarity 0 is nothing in common, 1 the same pairs
	 */
	nearest(text: string, minSimilarity: number): string[] {
		const pairs = pairsOf(text);
		const common = new Uint32Array(this.texts.length);
		for (const pair of pairs) {
			for (const index of this.indexesByPair.get(pair) ?? []) common[index]++;
		}
		const similarityAt = (index: number): number => {
			const shareOfBoth = (2 * common[index]) / (pairs.size + this.pairCounts[index]);
			return (shareOfBoth + common[index] / pairs.size) / 2;
		};
		return this.texts
			.map((candidate, index) => ({ candidate, similarity: similarityAt(index) }))
			.filter(({ similarity }) => similarity > 0 && similarity >= minSimilarity)
			.sort((one, other) => other.similarity - one.similarity)
			.map(({ candidate }) => candidate);
	}

	private indexesOf(pair: string): number[] {
		const indexes = this.indexesByPair.get(pair) ?? [];
		this.indexesByPair.set(pair, indexes);
		return indexes;
	}
}

/** Every two adjacent letters; the start and end of the text count as letters. */
function pairsOf(text: string): Set<string> {
	const letters = ` ${text} `;
	return new Set(
		Array.from({ length: letters.length - 1 }, (_, start) => letters.slice(start, start + 2)),
	);
}
