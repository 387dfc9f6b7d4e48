import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../errors/result';
import { runBatch } from '../../../run/batch';
import { hint } from '../../../run/hint';
import { brakeOn } from './guards/brakes';
import { previewReasonFor, type PreviewReason } from './guards/previewReason';
import { identityKey } from './identity/identity';
import type { ComparedOrder } from './order';
import type { OrderRun } from './orderRun';
import { placeOrder } from './place/placeOrder';
import { previewOf } from './preview/preview';
import { showPlaced } from './show';

interface GuardedOrder extends ComparedOrder {
	/** Why it is only previewed. */
	previewReason?: PreviewReason;
}

/** Sends the orders that may be sent and previews the rest. */
export async function sendOrPreview(
	run: OrderRun,
	compared: ComparedOrder[],
): Promise<Array<Result<IDataObject>>> {
	const orders = compared.map((order): GuardedOrder => ({
		...order,
		previewReason: previewReasonFor(run.context, run.connection, order.settings),
	}));
	const withheld = orders.find(
		({ previewReason }) => previewReason && previewReason.reason !== 'previewOnly',
	);
	if (withheld?.previewReason) hint(run.context, withheld.previewReason.note);

	const toBeSent = orders.filter(({ previewReason, duplicate }) => !previewReason && !duplicate);
	const brake = toBeSent.length > 0 ? brakeOn([...run.remembered, ...toBeSent]) : undefined;
	if (brake) return orders.map(() => new Failure(brake));

	const identities = countIdentities(toBeSent);
	return await runBatch(
		run.context,
		orders,
		async (order) => {
			if (order.previewReason) return await previewOf(run.connection, order, order.previewReason);
			const isAmbiguous = identities.get(identityKey(order.body.activity)) !== 1;
			return showPlaced(run, order, await placeOrder(run, order, isAmbiguous));
		},
		{
			width: orders[0].settings.ordersAtOnce,
			isSuccess: ({ outcome }) => outcome === 'created' || outcome === 'recovered',
			stopRule: run.stopRule,
		},
	);
}

/** How many orders there are of each kind that their records cannot tell apart. */
function countIdentities(orders: ComparedOrder[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { body } of orders) {
		const key = identityKey(body.activity);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}
