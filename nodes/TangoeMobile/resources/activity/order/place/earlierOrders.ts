import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, type EarlierOrder } from '../../../../errors/tangoeError';
import type { JournalEntry } from '../order';

/**
 * Adds to a failure what earlier tries have sent for the same item: another order, or one to another
 * host. It may be placed, and the failure is about something else.
 */
export function withEarlierOrders<Value>(
	result: Result<Value>,
	entries: JournalEntry[],
): Result<Value> {
	if (!(result instanceof Failure) || entries.length === 0) return result;
	const { kind, message, remedy, details } = result.error;
	const earlierOrders = entries.map(({ activityId, origin }): EarlierOrder => ({
		...(activityId !== undefined && { activityId }),
		host: new URL(origin).host,
	}));
	return new Failure(
		new TangoeError(kind, message, [remedy, ...earlierOrders.map(inWords)].join(' '), {
			...details,
			earlierOrders,
		}),
	);
}

function inWords({ activityId, host }: EarlierOrder): string {
	return activityId === undefined
		? `An earlier try of this run sent another order for this item to ${host}, and its answer was lost: look there before you order again.`
		: `An earlier try of this run placed another order for this item: activity ${activityId} on ${host}.`;
}
