import { TangoeError, type TangoeErrorDetails } from '../../../errors/tangoeError';

/** What became of an order; every item ends in exactly one. */
export type OrderOutcome =
	/** Tangoe answered with it. */
	| 'created'
	/** A duplicate was found, and nothing was sent. */
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

/** The error of an order that may be placed or not. */
export function unknownOutcome(because: string, details: TangoeErrorDetails = {}): TangoeError {
	return new TangoeError(
		'unknownOutcome',
		`The answer to this order was lost, and ${because}. It may or may not have been placed, and is not sent again`,
		'Look at the activities of this employee in Tangoe Mobile, or read them with Activity: Get Many. Only if the order is not there, run this item again: sending it a second time may place it twice.',
		{ ...details, outcome: 'unknown' },
	);
}
