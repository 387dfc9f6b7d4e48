import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';

/** How many lines and devices ended in what; each in exactly one. */
export interface Counts {
	found: number;
	/** Ordered by this run. */
	done: number;
	/** Ordered before, or as wanted already. */
	already_there: number;
	/** Left as it is, by a rule or an exception. */
	skipped: number;
	/** What can only be ordered on the last day. */
	not_yet: number;
	/** Not ordered, because something was wrong. */
	failed: number;
	/** Sent, and nobody knows what became of it. */
	unknown: number;
}

const COUNTED_AS: Record<string, Exclude<keyof Counts, 'found'>> = {
	created: 'done',
	recovered: 'done',
	alreadyThere: 'already_there',
	asWanted: 'already_there',
	skipped: 'skipped',
	notYet: 'not_yet',
	unknown: 'unknown',
};

/** Counts what became of the lines and devices of a person. */
export function countsOf(results: Array<Result<IDataObject>>): Counts {
	const counts: Counts = {
		found: results.length,
		done: 0,
		already_there: 0,
		skipped: 0,
		not_yet: 0,
		failed: 0,
		unknown: 0,
	};
	for (const result of results) counts[COUNTED_AS[outcomeOf(result)] ?? 'failed'] += 1;
	return counts;
}

/** How a line or device ended. */
export function outcomeOf(result: Result<IDataObject>): string {
	return result instanceof Failure
		? (result.error.details.outcome ?? 'notSent')
		: String(result.outcome);
}
