/** Where a trip leads. */
export interface Trip {
	/** By the order of the first visit, with how often the trip comes there from another file. */
	visits: Map<string, number>;
	/** From one file to another. */
	moves: number;
	/** Moves to a file that the trip had been to before. */
	returns: number;
}

/** Measures a trip by the file of each call. */
export function tripOf(calls: string[]): Trip {
	const visits = new Map<string, number>();
	let previous: string | undefined;
	for (const file of calls) {
		if (file !== previous) visits.set(file, (visits.get(file) ?? 0) + 1);
		previous = file;
	}
	const arrivals = [...visits.values()].reduce((sum, count) => sum + count, 0);
	return {
		visits,
		moves: Math.max(arrivals - 1, 0),
		returns: arrivals - visits.size,
	};
}

/** The figures of a trip, for a person. */
export function report(calls: string[], isVerbose: boolean): string {
	const { visits, moves, returns } = tripOf(calls);
	const figures: Array<[number, string]> = [
		[calls.length, 'calls of functions, methods and constructors'],
		[visits.size, 'files'],
		[moves, 'moves from file to file'],
		[returns, 'returns to a file already left'],
	];
	const files = isVerbose ? ['', ...[...visits].map(([file, count]) => row(count, file))] : [];
	return [
		'One Line Cancel by IDs, from execute to its output item:',
		...figures.map(([count, what]) => row(count, what)),
		...files,
	].join('\n');
}

function row(count: number, what: string): string {
	return `${String(count).padStart(6)}  ${what}`;
}
