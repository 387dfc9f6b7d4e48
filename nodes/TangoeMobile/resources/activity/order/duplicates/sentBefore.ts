import type { ComparedOrder, JournalEntry, ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';

/** Whether an order is compared with what exists. */
export function wantsComparison({ settings }: ResolvedOrder): boolean {
	return settings.ifAlreadyOrdered !== 'orderAnyway';
}

/**
 * The orders that were sent before in this execution and have no answer: in another run of the node, as
 * an agent's tries and a loop have, or for another item of an earlier try. They are looked up, not sent.
 */
export function sentBefore(
	run: OrderRun,
	orders: ResolvedOrder[],
): Map<ResolvedOrder, ComparedOrder> {
	const unanswered = new Set(formerOf(run).filter((entry) => entry.unanswered !== undefined));
	const found = new Map<ResolvedOrder, ComparedOrder>();
	if (unanswered.size === 0) return found;
	for (const order of orders) {
		const entry = [...unanswered].find((one) => isThatOrder(one, order));
		if (!entry) continue;
		// One lost order is one order, and the next equal one is another.
		unanswered.delete(entry);
		found.set(order, { ...order, activityIdsBefore: [], sentBefore: entry });
	}
	return found;
}

/** By duplicate key, the activities that this execution has placed: the list may not show them yet. */
export function placedByKey(run: OrderRun): Map<string, string[]> {
	const placed = new Map<string, string[]>();
	for (const { activityId, duplicateKey } of formerOf(run)) {
		if (activityId === undefined) continue;
		placed.set(duplicateKey, [...(placed.get(duplicateKey) ?? []), activityId]);
	}
	return placed;
}

/** What earlier runs and tries have sent to this host, but for what belongs to an item of this run. */
function formerOf({ journal, connection, remembered }: OrderRun): JournalEntry[] {
	const ofThisRun = new Set(remembered.map(({ entry }) => entry));
	return journal
		.formerEntries()
		.filter((entry) => entry.origin === connection.origin && !ofThisRun.has(entry));
}

function isThatOrder({ unanswered, duplicateKey }: JournalEntry, order: ResolvedOrder): boolean {
	const isSame = unanswered?.bodyHash === order.bodyHash;
	return isSame || (wantsComparison(order) && duplicateKey === order.duplicateKey);
}
