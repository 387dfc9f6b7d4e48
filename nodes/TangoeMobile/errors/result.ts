import type { IDataObject } from 'n8n-workflow';

import { tangoeErrorOf, type TangoeError } from './tangoeError';

/** Which of several things of an item a result is about. */
export interface Subject {
	/** For a message, such as "line 815101". */
	words: string;
	/** By its key in the output, what is known of it. */
	json: IDataObject;
}

/** Why something gave no result. */
export class Failure {
	constructor(
		readonly error: TangoeError,
		readonly subject?: Subject,
	) {}
}

/**
 * What everything per item gives: a value, or why there is none. Transport throws instead; {@link settle}
 * is the border between the two.
 */
export type Result<Value> = Value | Failure;

/** Goes on with every value; failures keep their place. */
export function mapResults<From, To>(
	results: Array<Result<From>>,
	next: (value: From) => Result<To>,
): Array<Result<To>> {
	return results.map((result) => (result instanceof Failure ? result : next(result)));
}

/** The result of work that throws when it fails. */
export async function settle<Value>(work: Promise<Value>): Promise<Result<Value>> {
	try {
		return await work;
	} catch (error) {
		return new Failure(tangoeErrorOf(error));
	}
}
