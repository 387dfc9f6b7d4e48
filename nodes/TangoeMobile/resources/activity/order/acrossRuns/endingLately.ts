/** Tangoe's list may show an order so much later. */
const MAX_LIST_DELAY_MS = 10 * 60_000;

/** An order that ends service, sent or about to be sent by a run of this process. */
export interface EndingOrder {
	readonly origin: string;
	isUnderWay: boolean;
	/** When it was over, by the clock of the process, which nobody can set, in milliseconds. */
	endedAt: number;
	/** Absent as long as Tangoe has not named it. */
	activityId?: string;
}

let lately: EndingOrder[] = [];

/** An order that ends service is about to be sent. */
export function beginEnding(origin: string): EndingOrder {
	const order: EndingOrder = { origin, isUnderWay: true, endedAt: 0 };
	lately.push(order);
	return order;
}

/** It was sent: it is counted until Tangoe's list shows it. */
export function endingSent(order: EndingOrder, activityId?: string): void {
	Object.assign(order, { isUnderWay: false, endedAt: performance.now(), activityId });
}

/** It is certain that it ended nothing. */
export function endingNotSent(order: EndingOrder): void {
	lately = lately.filter((one) => one !== order);
}

/** The orders that end service of a host, of the last minutes. */
export function endingLately(origin: string): EndingOrder[] {
	const since = performance.now() - MAX_LIST_DELAY_MS;
	lately = lately.filter(({ isUnderWay, endedAt }) => isUnderWay || endedAt >= since);
	return lately.filter((order) => order.origin === origin);
}
