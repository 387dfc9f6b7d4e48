import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../errors/result';
import { runBatch } from '../../../run/batch';
import { hint } from '../../../run/hint';
import type { OrderClaims } from './acrossRuns/claims';
import { endingNotSent, type EndingOrder } from './acrossRuns/endingLately';
import { trackOrder } from './acrossRuns/trackOrder';
import { brakeOn } from './guards/brakes';
import { reserveEnding } from './guards/dayBrake';
import { previewReasonFor, type PreviewReason } from './guards/previewReason';
import { identityKey } from './identity/identity';
import type { ComparedOrder } from './order';
import type { OrderRun } from './orderRun';
import { placeOrder } from './place/placeOrder';
import { previewOf } from './preview/preview';
import { holdBackAllIfOneFailed, mapSuccesses } from './results';
import { checkDetails, showPlaced } from './show';

interface GuardedOrder extends ComparedOrder {
	/** Why it is only previewed. */
	previewReason?: PreviewReason;
}

/** Sends the orders that may be sent and previews the rest. */
export async function sendOrPreview(
	run: OrderRun,
	compared: ComparedOrder[],
	claims: OrderClaims,
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

	const reserved = await reserveEnding(run, toBeSent);
	if (!(reserved instanceof Failure)) return await sendReserved(run, orders, claims, reserved);
	const ending = new Set(toBeSent.filter(({ draft }) => draft.type.endsService));
	const allowed = orders.map((order) => (ending.has(order) ? reserved : order));
	return await mapSuccesses(
		holdBackAllIfOneFailed(run, allowed),
		async (others) => await sendReserved(run, others, claims, new Map()),
	);
}

/** @param reserved as what the orders that end service are counted */
async function sendReserved(
	run: OrderRun,
	orders: GuardedOrder[],
	claims: OrderClaims,
	reserved: Map<ComparedOrder, EndingOrder>,
): Promise<Array<Result<IDataObject>>> {
	const identities = countIdentities(
		orders.filter(({ previewReason, duplicate }) => !previewReason && !duplicate),
	);
	try {
		return await runBatch(
			run.context,
			orders,
			async (order) => {
				if (order.previewReason) {
					const preview = await previewOf(run.connection, order, order.previewReason);
					return { ...preview, ...checkDetails(order) };
				}
				const isAmbiguous = identities.get(identityKey(order.body.activity)) !== 1;
				const tracking = { claims, ending: reserved.get(order) };
				const place = async () => await placeOrder(run, order, isAmbiguous);
				return showPlaced(run, order, await trackOrder(run, order, tracking, place));
			},
			{
				width: orders[0].settings.ordersAtOnce,
				isSuccess: ({ outcome }) => outcome === 'created' || outcome === 'recovered',
				stopRule: run.stopRule,
			},
		);
	} finally {
		// Those that were not sent, because something stopped the run.
		for (const ending of reserved.values()) if (ending.isUnderWay) endingNotSent(ending);
	}
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
