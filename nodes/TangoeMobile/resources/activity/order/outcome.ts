import type { OrderOutcome } from '../../../errors/orderOutcome';
import { TangoeError } from '../../../errors/tangoeError';

export type { OrderOutcome };

/** A copy of the error with the outcome of the order that it is about. */
export function withOutcome(error: TangoeError, outcome: OrderOutcome): TangoeError {
	const { kind, message, remedy, details } = error;
	return new TangoeError(kind, message, remedy, { ...details, outcome });
}
