import { orderKeysOf } from '../acrossRuns/orderKeys';
import { previewReasonFor } from '../guards/previewReason';
import type { ResolvedOrder } from '../order';
import type { FirstOrder, OrderRun } from '../orderRun';
import { wantsComparison } from './sentBefore';

/**
 * The first order of the run that asks for the same, or that used the same hash of a preview; undefined for
 * the first itself, and for an order that wants no comparison. What is only previewed keeps no other item
 * from being sent.
 */
export function firstOrderOf(run: OrderRun, order: ResolvedOrder): FirstOrder | undefined {
	const { key, duplicateKey, endsOn, body, settings } = order;
	const { hash } = orderKeysOf(run, order);
	const isPreview = previewReasonFor(run.context, run.connection, settings) !== undefined;
	const compared = wantsComparison(order) ? [duplicateKey] : [];
	const asked = hash === undefined ? compared : [...compared, hash];
	const firsts = isPreview ? [run.firstOrders, run.firstPreviews] : [run.firstOrders];
	const known = firsts.flatMap((orders) => asked.map((one) => orders.get(one)));
	const found = known.find((first) => first !== undefined);

	const own = isPreview ? run.firstPreviews : run.firstOrders;
	for (const one of hash === undefined ? [duplicateKey] : [duplicateKey, hash]) {
		if (!own.has(one)) own.set(one, { key, endsOn, body });
	}
	return found;
}
