import type { IExecuteFunctions } from 'n8n-workflow';

import { untilCancelled } from '../../../../transport/pause';

/** How the orders of a run with one key ended: whether Tangoe Mobile answered all that was sent. */
type Ending = 'answered' | 'unanswered';

interface Claim {
	readonly ending: Promise<Ending>;
	readonly end: (ending: Ending) => void;
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

	/** Keys for which another run, that this one waited for, has sent an order without an answer. */
	private readonly unanswered = new Set<string>();

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
			const ending = new Promise<Ending>((resolve) => (end = resolve));
			claims.set(key, { ending, end });
		}
		for (const key of keysOfOrders.flat()) taken.open.set(key, (taken.open.get(key) ?? 0) + 1);
		return taken;
	}

	/** Whether a run that this one waited for has sent the same without an answer. */
	isUnanswered(keys: string[]): boolean {
		return keys.some((key) => this.unanswered.has(key));
	}

	/** One order of the run is over; whoever waits for its keys goes on as soon as all orders with them are. */
	end(keys: string[], ending: Ending): void {
		for (const key of keys) {
			const left = (this.open.get(key) ?? 0) - 1;
			if (ending === 'unanswered' || left === 0) this.release(key, ending);
			else if (left > 0) this.open.set(key, left);
		}
	}

	/** The run is over. */
	endAll(): void {
		for (const key of [...this.open.keys()]) this.release(key, 'answered');
	}

	private release(key: string, ending: Ending): void {
		if (!this.open.delete(key)) return;
		const claim = claims.get(key);
		claims.delete(key);
		claim?.end(ending);
	}

	private async waitFor(others: Array<[key: string, claim: Claim]>): Promise<void> {
		for (const [key, claim] of others) {
			const ending = await untilCancelled(this.context, claim.ending);
			if (ending === 'unanswered') this.unanswered.add(key);
		}
	}
}

/** Who holds these keys. */
function othersAt(keys: Set<string>): Array<[key: string, claim: Claim]> {
	return [...claims].filter(([key]) => keys.has(key));
}
