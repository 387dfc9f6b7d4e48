import { tangoeErrorOf } from '../../../../errors/tangoeError';
import type { ComparedOrder, Placement } from '../order';
import type { OrderRun } from '../orderRun';
import type { OrderClaims } from './claims';
import { endingNotSent, endingSent, type EndingOrder } from './endingLately';
import { orderKeysOf } from './orderKeys';
import { rememberPlaced, rememberUnanswered } from './placedLately';
import { claimedKeys } from './underClaims';

/**
 * Places an order and tells the other runs of this process what became of it.
 *
 * @param ending as what it is counted, if it ends service
 * @throws TangoeError of the placing
 */
export async function trackOrder(
	run: OrderRun,
	order: ComparedOrder,
	{ claims, ending }: { claims: OrderClaims; ending?: EndingOrder },
	place: () => Promise<Placement>,
): Promise<Placement> {
	const keys = claimedKeys(run, order);
	try {
		const placement = await place();
		const id = String(placement.record.id);
		if (ending) endingSent(ending, id);
		if (placement.outcome !== 'alreadyThere') {
			rememberPlaced(Object.values(orderKeysOf(run, order)), id);
		}
		claims.end(keys);
		return placement;
	} catch (caught) {
		const error = tangoeErrorOf(caught);
		const isUnanswered = error.details.outcome === 'unknown';
		if (ending && isUnanswered) endingSent(ending);
		else if (ending) endingNotSent(ending);
		if (isUnanswered) rememberUnanswered(Object.values(orderKeysOf(run, order)));
		claims.end(keys);
		throw error;
	}
}
