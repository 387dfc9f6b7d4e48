import type { IExecuteFunctions } from 'n8n-workflow';

import { untilCancelled } from '../../../../transport/pause';

interface Claim {
	readonly ending: Promise<void>;
	readonly end: () => void;
}

/** By key, the run of this process that is about to order. */
const claims = new Map<string, Claim>();

/**
 * What a run is about to order, so that no other run of this process orders the same at the same time. A
 * run holds all its keys or none, so no two runs wait for each other.
 */
export class OrderClaims {
	/** How many orders of the run with a key are not over yet. */
	private readonly open = new Map<string, number>();

	private constructor(private readonly context: IExecuteFunctions) {}

	/**
	 * Waits until no other run of this process is about to order the same, and claims it for this one.
	 *
	 * @param keysOfOrders the keys of each order; an order without a key neither waits nor is waited for
	 * @throws TangoeError of kind `cancelled` when the execution is stopped meanwhile
	 */
	static async take(context: IExecuteFunctions, keysOfOrders: string[][]): Promise<OrderClaims> {
		const taken = new OrderClaims(context);
		const keys = new Set(keysOfOrders.flat());
		let others = othersAt(keys);
		while (others.length > 0) {
			await taken.waitFor(others);
			others = othersAt(keys);
		}
		// Nothing is awaited between the last look and here.
		for (const key of keys) {
			let end: Claim['end'] = () => undefined;
			const ending = new Promise<void>((resolve) => (end = resolve));
			claims.set(key, { ending, end });
		}
		for (const key of keysOfOrders.flat()) taken.open.set(key, (taken.open.get(key) ?? 0) + 1);
		return taken;
	}

	/** One order of the run is over; whoever waits for its keys goes on as soon as all orders with them are. */
	end(keys: string[]): void {
		for (const key of keys) {
			const left = (this.open.get(key) ?? 0) - 1;
			if (left === 0) this.release(key);
			else if (left > 0) this.open.set(key, left);
		}
	}

	/** The run is over. */
	endAll(): void {
		for (const key of [...this.open.keys()]) this.release(key);
	}

	private release(key: string): void {
		if (!this.open.delete(key)) return;
		const claim = claims.get(key);
		claims.delete(key);
		claim?.end();
	}

	private async waitFor(others: Claim[]): Promise<void> {
		for (const { ending } of others) await untilCancelled(this.context, ending);
	}
}

/** Who holds these keys. */
function othersAt(keys: Set<string>): Claim[] {
	return [...claims].filter(([key]) => keys.has(key)).map(([, claim]) => claim);
}
