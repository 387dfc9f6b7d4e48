import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../../errors/orderOutcome';
import { Failure, type Result } from '../../../../errors/result';
import { runBatch } from '../../../../run/batch';
import { READS_AT_ONCE } from '../../../../run/forEachItem';
import { idFrom } from '../../../../transport/answers/envelope';
import { sharedKey } from '../acrossRuns/orderKeys';
import { rememberPlaced } from '../acrossRuns/placedLately';
import { identityKey } from '../identity/identity';
import { keyText, type JournalEntry, type Placement, type RememberedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { unknownOutcome } from '../outcome';
import { statusOf } from '../../states';
import { showRemembered } from '../show';
import { warningOf } from '../warnings/warningOf';
import { openOrdersOf } from './lost/openOrders';
import { recoverLost } from './lost/recoverLost';
import { claim, unansweredOf } from './placeOrder';
import { readOrIdOnly } from './readOrIdOnly';

/**
 * Goes on with the orders that earlier tries of the run have sent: a placed one stays placed, and one
 * whose answer was lost is looked up. None is sent again, whatever else fails.
 */
export async function resumeOrders(run: OrderRun): Promise<Array<Result<IDataObject>>> {
	const orders = run.remembered;
	if (orders.length === 0) return [];
	for (const { key, entry } of orders) {
		const { duplicateKey, endsOn } = entry;
		if (!run.firstOrders.has(duplicateKey)) run.firstOrders.set(duplicateKey, { key, endsOn });
	}
	const lost = countLost(orders);
	const results = await runBatch(
		run.context,
		orders,
		async (order) => {
			const { unanswered } = order.entry;
			const isAmbiguous = unanswered !== undefined && lost.get(identityKey(unanswered.ids)) !== 1;
			const resuming = resume(run, order, isAmbiguous);
			run.placements.set(keyText(order.key), resuming);
			return showRemembered(run, order, await resuming);
		},
		{
			// Lost ones are looked for together, and so wait side by side.
			width: READS_AT_ONCE + orders.filter(({ entry }) => entry.unanswered).length,
			isItemError: ({ details }) => details.isOutage !== true,
		},
	);
	return results.map((result, index) =>
		result instanceof Failure ? withoutLookup(orders[index], result) : result,
	);
}

/** How many orders without an answer there are of each kind that their records cannot tell apart. */
function countLost(orders: RememberedOrder[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { entry } of orders) {
		if (!entry.unanswered) continue;
		const key = identityKey(entry.unanswered.ids);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

async function resume(
	run: OrderRun,
	order: RememberedOrder,
	isAmbiguous: boolean,
): Promise<Placement> {
	const { activityId, unanswered, origin, duplicateKey } = order.entry;
	if (unanswered) {
		const lost = unansweredOf(run, order.entry, unanswered);
		const placement = await openOrdersOf(origin).during(lost.activity, async (others) => {
			const rivals = () => [...others(), ...lost.rivals()];
			return claim(run, order.entry, await recoverLost(run, { ...lost, isAmbiguous, rivals }));
		});
		// Other runs took it for lost until now.
		rememberPlaced([sharedKey(origin, duplicateKey)], String(placement.record.id));
		return placement;
	}
	const record = await readOrIdOnly(run.connection, String(activityId));
	return claim(run, order.entry, { record, ...knownPlacement(order.entry) });
}

/** What the journal knows of a placed order without its record. */
function knownPlacement({
	outcome,
	hasComplaint,
	isEarlier,
}: JournalEntry): Omit<Placement, 'record'> {
	return {
		outcome: outcome === 'recovered' ? 'recovered' : 'created',
		...(hasComplaint && { complaint: '' }),
		...(isEarlier && { isEarlier }),
	};
}

/** What is known without asking Tangoe, of an order that could not be looked up now. */
export function withoutLookup({ entry }: RememberedOrder, { error }: Failure): Result<IDataObject> {
	if (entry.activityId !== undefined) {
		const placement = { ...knownPlacement(entry), record: { id: idFrom(entry.activityId) } };
		const warning = warningOf({ activity: {} }, placement);
		return {
			...placement.record,
			...outcomeJson(placement.outcome),
			...statusOf(placement.record),
			...(warning !== undefined && { warning }),
		};
	}
	if (error.details.outcome === 'unknown') return new Failure(error);
	return new Failure(unknownOutcome(`it was not looked up again (${error.message})`));
}
