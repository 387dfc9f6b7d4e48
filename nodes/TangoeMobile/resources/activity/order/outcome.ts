import type { OrderOutcome } from '../../../errors/orderOutcome';
import { TangoeError, type TangoeErrorDetails } from '../../../errors/tangoeError';

/** An error that says what became of the order. */
export function withOutcome(error: TangoeError, outcome: OrderOutcome): TangoeError {
	const { kind, message, remedy, details } = error;
	return new TangoeError(kind, message, remedy, { ...details, outcome });
}

/**
 * The error of an order that may be placed or not.
 *
 * @param because why it could not be found out
 * @param fault what came in place of an answer, where that is still known
 */
export function unknownOutcome(
	because: string,
	details: TangoeErrorDetails = {},
	fault?: TangoeError,
): TangoeError {
	const { status, isUnreadable } = fault?.details ?? {};
	const answer =
		fault && (status !== undefined || isUnreadable)
			? `The answer to this order does not confirm it (${fault.message})`
			: 'The answer to this order was lost';
	return new TangoeError(
		'unknownOutcome',
		`${answer}, and ${because}. It may or may not have been placed, and is not sent again`,
		'Look at the activities of this employee in Tangoe Mobile, or read them with Activity: Get Many. Only if the order is not there, run this item again: sending it a second time may place it twice.',
		{ ...details, ...fault?.details, outcome: 'unknown' },
	);
}
