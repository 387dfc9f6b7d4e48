import type { IDataObject } from 'n8n-workflow';

import { ageOf, type Moment } from './moment';

const MAX_HOSTS = 50;
const MAX_ACTIVITIES = 10_000;
const MAX_LOST = 1_000;
/** A lost order that left an activity later than this would be recognized by nobody. */
const LOST_FOR_MS = 15 * 60_000;

/**
 * What this process knows of the orders on one host, over all of its runs: which activities belong to an
 * order, and which orders are on their way. A lost order is none of the former, and may be mistaken for one
 * of the latter.
 */
export class OpenOrders {
	/** In order of arrival: the IDs of activities that belong to an order. */
	private readonly owned = new Set<string>();

	private readonly open = new Set<IDataObject>();

	/** By what tells them apart: the orders of which nobody knows what became of them. */
	private readonly lost = new Map<string, { activity: IDataObject; sentAt: Moment }>();

	/** Keeps that an activity belongs to an order. */
	own(activityId: string): void {
		this.owned.add(activityId);
		const [oldest] = this.owned;
		if (this.owned.size > MAX_ACTIVITIES) this.owned.delete(oldest);
	}

	/** Whether an activity belongs to an order already. */
	isOwned(activityId: string): boolean {
		return this.owned.has(activityId);
	}

	/** Keeps that nobody knows what became of an order: it may have left an activity that no order owns. */
	keepLost(key: string, activity: IDataObject, sentAt: Moment): void {
		this.lost.set(key, { activity, sentAt });
		const [oldest] = this.lost.keys();
		if (this.lost.size > MAX_LOST) this.lost.delete(oldest);
	}

	/** An order was found. */
	dropLost(key: string): void {
		this.lost.delete(key);
	}

	/** The orders that were lost lately, but for this one. */
	lostBeside(key: string): IDataObject[] {
		const others = [...this.lost].filter(
			([other, { sentAt }]) => other !== key && ageOf(sentAt).ms < LOST_FOR_MS,
		);
		return others.map(([, { activity }]) => activity);
	}

	/**
	 * Does the work of an order, which is on its way until the work ends.
	 *
	 * @param activity as it is sent
	 * @param work gets the other orders that are on their way whenever it asks
	 */
	async during<T>(
		activity: IDataObject,
		work: (rivals: () => IDataObject[]) => Promise<T>,
	): Promise<T> {
		const own = { ...activity };
		this.open.add(own);
		try {
			return await work(() => [...this.open].filter((other) => other !== own));
		} finally {
			this.open.delete(own);
		}
	}
}

const hosts = new Map<string, OpenOrders>();

/** What this process knows of the orders on a host. */
export function openOrdersOf(origin: string): OpenOrders {
	const orders = hosts.get(origin) ?? new OpenOrders();
	// Reinserting keeps the map in order of use, so the first one is the least recently used.
	hosts.delete(origin);
	hosts.set(origin, orders);
	const [leastRecentlyUsed] = hosts.keys();
	if (hosts.size > MAX_HOSTS) hosts.delete(leastRecentlyUsed);
	return orders;
}
