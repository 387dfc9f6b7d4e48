import type { IExecuteFunctions } from 'n8n-workflow';

import { TangoeError, tangoeErrorOf } from '../../../errors/tangoeError';
import { hint } from '../../../run/hint';
import type { Failure } from '../../../run/result';
import { withOutcome } from './outcome';
import type { OrderRun } from './place';
import type { ReadyOrder } from './ready';
import { isLooking, lookForRepeats, type LookedOrder } from './repeats';

const BLIND =
	'Tangoe Mobile lists activities without saying whom they are for or when they were created, so orders that are there already could not be recognised.';

/** Compares with what is there. Where the activities cannot be read, what should have been compared is not sent. */
export async function look(
	context: IExecuteFunctions,
	{ connection, taken }: OrderRun,
	ready: ReadyOrder[],
	now: Date,
): Promise<Array<LookedOrder | Failure>> {
	try {
		const { orders, isBlind } = await lookForRepeats(connection, ready, taken, now.getTime());
		if (isBlind) hint(context, BLIND);
		return orders;
	} catch (caught) {
		const error = blindfolded(tangoeErrorOf(caught));
		return ready.map((order) => (isLooking(order) ? { error } : { ...order, known: [] }));
	}
}

/** A credential that is not accepted is the same fault with or without looking. */
function blindfolded(cause: TangoeError): TangoeError {
	if (cause.kind === 'signIn') return withOutcome(cause, 'notSent');
	return new TangoeError(
		cause.kind,
		`What is ordered already could not be read, so nothing was sent: ${cause.message}`,
		`${cause.remedy} To order without looking, set If Already Ordered to Order Anyway in the options.`,
		{ ...cause.details, outcome: 'notSent' },
	);
}
