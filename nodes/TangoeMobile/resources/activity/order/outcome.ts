import { TangoeError } from '../../../errors/tangoeError';

/** What became of an order; every item ends in exactly one. */
export type OrderOutcome =
	/** Tangoe answered with it. */
	| 'created'
	/** An equal order was found, and nothing was sent. */
	| 'alreadyThere'
	/** The answer was lost, and the order was found afterwards. */
	| 'recovered'
	/** Checked, previewed or held back: Tangoe was not asked to place it. */
	| 'notSent'
	/** Tangoe refused it: nothing exists. */
	| 'failed'
	/** Sent, the answer is lost, and it could not be found: it may exist. */
	| 'unknown';

/** An error that says what became of the order. */
export function withOutcome(error: TangoeError, outcome: OrderOutcome): TangoeError {
	const { kind, message, remedy, details } = error;
	return new TangoeError(kind, message, remedy, { ...details, outcome });
}
