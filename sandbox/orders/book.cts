import type { ActivityRecord, OrderBody } from '../types.cts';
import type { CheckedOrder } from './check.cts';

/** What has been ordered: three lists of the same length and order. */
export interface OrderBook {
	activities: ActivityRecord[];
	orders: OrderBody[];
	checked: CheckedOrder[];
}

// The documented answer has 4791063: the first order is the next one.
const FIRST_ID = 4791064;

/** The id of the next activity. */
export function nextId({ activities }: OrderBook): number {
	return FIRST_ID + activities.length;
}
