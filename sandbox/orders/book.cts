import type { SandboxSettings } from '../settings.cts';
import type { ActivityRecord, OrderBody } from '../types.cts';
import type { CheckedOrder } from './check.cts';

/** What has been ordered: three lists of the same length and order. */
export interface OrderBook {
	activities: ActivityRecord[];
	orders: OrderBody[];
	checked: CheckedOrder[];
	/** How many were ever placed: an id is never given twice, not even after a reset. */
	placed: number;
}

/** An id for one more activity. */
export function nextId(book: OrderBook, { firstActivityId }: SandboxSettings): number {
	return firstActivityId + book.placed++;
}
