import { previewReasonFor } from '../guards/previewReason';
import { orderKeysOf } from './orderKeys';
import { isUnansweredWithin, placedWithin } from './placedLately';
import type { ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { wantsComparison } from '../duplicates/sentBefore';

/** Tangoe's list may show an order so much later. */
const MAX_LIST_DELAY_MS = 10 * 60_000;
/** As long as another run, or another try of one, may still come: after that somebody has looked. */
const UNANSWERED_FOR_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The activities that this process is known to have placed for the same order: in this execution, in other
 * runs of the last minutes, and those that used the hash of the same preview.
 *
 * @param placedBefore by duplicate key, the activities that this execution has placed
 */
export function placedInProcess(
	run: OrderRun,
	order: ResolvedOrder,
	placedBefore: Map<string, string[]>,
): string[] {
	const { duplicate, hash } = orderKeysOf(run, order);
	const ids: string[] = [];
	if (hash !== undefined) {
		const used = placedWithin(hash, order.settings.lookBackDays * DAY_MS);
		if (used !== undefined) ids.push(used);
	}
	if (wantsComparison(order)) {
		ids.push(...(placedBefore.get(order.duplicateKey) ?? []));
		const lately = placedWithin(duplicate, sinceBeginning(run, MAX_LIST_DELAY_MS));
		if (lately !== undefined) ids.push(lately);
	}
	return [...new Set(ids)];
}

/**
 * Whether a run has sent the same order in the last minute, or while this run waited for it, and nobody
 * knows what became of it. An order that is only previewed cannot come twice.
 */
export function isUnansweredInProcess(run: OrderRun, order: ResolvedOrder): boolean {
	if (previewReasonFor(run.context, run.connection, order.settings) !== undefined) return false;
	const keys = Object.values(orderKeysOf(run, order));
	return keys.some((key) => isUnansweredWithin(key, sinceBeginning(run, UNANSWERED_FOR_MS)));
}

/** At least these milliseconds, and as long as the run has taken: it may have waited for another run. */
function sinceBeginning({ beganAt }: OrderRun, milliseconds: number): number {
	return Math.max(milliseconds, performance.now() - beganAt);
}
