import type { IExecuteFunctions } from 'n8n-workflow';

import { requestHash } from './hash';
import { keyText, type JournalEntry, type OrderKey, type OrderRequest } from './order';
import type { OrderOutcome } from '../../../errors/orderOutcome';

/**
 * A write-ahead journal of the orders of a node: n8n keeps it over the tries of Retry On Fail, which runs
 * the node again for all items, and saves it with the execution's data.
 */
export class OrderJournal {
	private readonly entries: Record<string, JournalEntry>;

	private readonly runIndex: number;

	constructor(context: IExecuteFunctions) {
		const nodeContext = context.getContext('node');
		nodeContext.tangoeOrders ??= {};
		this.entries = nodeContext.tangoeOrders;
		this.runIndex = context.getWorkflowDataProxy(0).$runIndex;
	}

	/**
	 * What an earlier try recorded about an order; undefined when it sent nothing, or another order.
	 *
	 * @param origin where the order goes now; undefined where that is unknown
	 */
	find(
		{ key, draft }: Pick<OrderRequest, 'key' | 'draft'>,
		origin?: string,
	): JournalEntry | undefined {
		const entry = this.entries[this.name(key)];
		if (!entry || (origin !== undefined && entry.origin !== origin)) return undefined;
		return entry.requestHash === requestHash(draft) ? entry : undefined;
	}

	/** To be called before the order leaves: whatever happens next, it may be at Tangoe. */
	recordSending(key: OrderKey, entry: JournalEntry): void {
		this.entries[this.name(key)] = { ...entry };
	}

	/** Tangoe holds the order. */
	recordPlaced(key: OrderKey, activityId: string, outcome: OrderOutcome): void {
		Object.assign(this.entries[this.name(key)], { activityId, outcome });
	}

	/** It is certain that Tangoe does not hold the order. */
	recordNotPlaced(key: OrderKey): void {
		delete this.entries[this.name(key)];
	}

	/** The activities that earlier tries of this run placed. */
	activityIds(): string[] {
		return Object.entries(this.entries)
			.filter(([name]) => name.startsWith(`${this.runIndex}:`))
			.flatMap(([, { activityId }]) => activityId ?? []);
	}

	private name(key: OrderKey): string {
		return `${this.runIndex}:${keyText(key)}`;
	}
}
