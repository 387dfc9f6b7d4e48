import { tangoeErrorOf, type TangoeError } from './tangoeError';

/** Why something gave no result. */
export class Failure {
	constructor(readonly error: TangoeError) {}
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
