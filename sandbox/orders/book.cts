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

// The documented answer has 4791063: the first order is the next one.
const FIRST_ID = 4791064;

/** An id for one more activity. */
export function nextId(book: OrderBook): number {
	return FIRST_ID + book.placed++;
}
