import type { IExecuteFunctions } from 'n8n-workflow';

import type { OrderOutcome } from '../../../errors/orderOutcome';
import { requestHash } from './hash';
import { keyText, type JournalEntry, type OrderKey, type OrderRequest } from './order';

/**
 * A write-ahead journal of the orders of a node: n8n keeps it over the tries of Retry On Fail, which runs
 * the node again for all items, and saves it with the execution's data.
 *
 * An item can have several entries: between two tries somebody can change the order or the credential.
 */
export class OrderJournal {
	private readonly entries: Record<string, JournalEntry[]>;

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
		const hash = requestHash(draft);
		return this.entriesOf(key).find(
			(entry) => entry.requestHash === hash && (origin === undefined || entry.origin === origin),
		);
	}

	/** Everything that earlier tries have sent for an item, whatever it orders now. */
	entriesOf(key: OrderKey): JournalEntry[] {
		return this.entries[this.name(key)] ?? [];
	}

	/**
	 * To be called before the order leaves: whatever happens next, it may be at Tangoe.
	 *
	 * @returns the entry, for what becomes of the order
	 */
	recordSending(key: OrderKey, sending: JournalEntry): JournalEntry {
		const entry = { ...sending };
		(this.entries[this.name(key)] ??= []).push(entry);
		return entry;
	}

	/** Tangoe holds the order. */
	recordPlaced(entry: JournalEntry, activityId: string, outcome: OrderOutcome): void {
		Object.assign(entry, { activityId, outcome });
	}

	/** It is certain that Tangoe does not hold the order. */
	recordNotPlaced(key: OrderKey, entry: JournalEntry): void {
		const others = this.entriesOf(key).filter((other) => other !== entry);
		if (others.length > 0) this.entries[this.name(key)] = others;
		else delete this.entries[this.name(key)];
	}

	/** The activities that earlier tries of this run placed. */
	activityIds(): string[] {
		return Object.entries(this.entries)
			.filter(([name]) => name.startsWith(`${this.runIndex}:`))
			.flatMap(([, entries]) => entries.flatMap(({ activityId }) => activityId ?? []));
	}

	private name(key: OrderKey): string {
		return `${this.runIndex}:${keyText(key)}`;
	}
}
