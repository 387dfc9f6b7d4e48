import { Failure, settle, type Result } from '../../../../errors/result';
import { previewReasonFor } from '../guards/previewReason';
import { wantsComparison } from '../duplicates/sentBefore';
import type { ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { OrderClaims } from './claims';
import { orderKeysOf } from './orderKeys';

/**
 * Compares and sends the orders of a run while no other run of this process orders the same. Whatever
 * happens, nothing stays claimed after it.
 */
export async function underClaims<Value>(
	run: OrderRun,
	orders: ResolvedOrder[],
	work: (claims: OrderClaims) => Promise<Array<Result<Value>>>,
): Promise<Array<Result<Value>>> {
	const keys = orders.map((order) => claimedKeys(run, order));
	const claims = await settle(OrderClaims.take(run.context, keys));
	if (claims instanceof Failure) return orders.map(() => claims);
	try {
		return await work(claims);
	} finally {
		claims.endAll();
	}
}

/**
 * The keys under which an order is claimed. One that is only previewed is not sent, and one that is ordered
 * anyway has no duplicate, unless it used the hash of a preview.
 */
export function claimedKeys(run: OrderRun, order: ResolvedOrder): string[] {
	if (previewReasonFor(run.context, run.connection, order.settings) !== undefined) return [];
	const { duplicate, hash } = orderKeysOf(run, order);
	return [...(wantsComparison(order) ? [duplicate] : []), ...(hash === undefined ? [] : [hash])];
}
