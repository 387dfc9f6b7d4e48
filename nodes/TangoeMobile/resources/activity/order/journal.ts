import type { IExecuteFunctions } from 'n8n-workflow';

import type { OrderOutcome } from '../../../errors/orderOutcome';
import { requestHash } from './identity/hash';
import {
	keyText,
	type JournalEntry,
	type OrderKey,
	type OrderRequest,
	type Unanswered,
} from './order';

/** What n8n keeps and saves. */
interface KeptJournal {
	/** By run index and order, what was sent. */
	entries: Record<string, JournalEntry[]>;
	/** Lists of IDs that entries refer to. */
	idsBefore: Array<readonly string[]>;
}

/**
 * A write-ahead journal of the orders of a node: n8n keeps it over the tries of Retry On Fail, which runs
 * the node again for all items, and saves it with the execution's data.
 *
 * An item can have several entries: between two tries somebody can change the order or the credential.
 */
export class OrderJournal {
	private readonly kept: KeptJournal;

	private readonly entries: KeptJournal['entries'];

	private readonly runIndex: number;

	/** What was there when this try began. */
	private readonly former: readonly JournalEntry[];

	/** Where a list of IDs is kept: many orders share one. */
	private readonly listIndexes = new Map<readonly string[], number>();

	constructor(context: IExecuteFunctions) {
		const nodeContext = context.getContext('node');
		this.kept = nodeContext.tangoeOrders ??= { entries: {}, idsBefore: [] };
		this.entries = this.kept.entries;
		this.runIndex = context.getWorkflowDataProxy(0).$runIndex;
		this.former = Object.values(this.entries).flat();
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
		const entries = this.entriesOf(key);
		if (entries.length === 0) return undefined;
		const hash = requestHash(draft);
		return entries.find(
			(entry) => entry.requestHash === hash && (origin === undefined || entry.origin === origin),
		);
	}

	/** What earlier tries of this run have sent, by item and {@link OrderKey.part}: whatever the item orders now. */
	entriesByItem(): Map<number, Map<string, JournalEntry[]>> {
		const byItem = new Map<number, Map<string, JournalEntry[]>>();
		for (const [name, entries] of Object.entries(this.entries)) {
			const [, runIndex, item, part] = /^(\d+):(\d+):(.*)$/s.exec(name) ?? [];
			if (Number(runIndex) !== this.runIndex) continue;
			const parts = byItem.get(Number(item)) ?? new Map<string, JournalEntry[]>();
			byItem.set(Number(item), parts.set(part, entries));
		}
		return byItem;
	}

	/** Everything sent before this try in the whole execution: agents and loops run a node several times. */
	formerEntries(): readonly JournalEntry[] {
		return this.former;
	}

	/** IDs of activities that an order cannot be, because they were there before. */
	idsBefore({ before }: Unanswered): readonly string[] {
		return before === undefined ? [] : this.kept.idsBefore[before];
	}

	/**
	 * To be called before the order leaves: whatever happens next, it may be at Tangoe.
	 *
	 * @param idsBefore IDs of activities that it cannot be
	 * @returns the entry, for what becomes of the order
	 */
	recordSending(
		key: OrderKey,
		sending: JournalEntry & { unanswered: Unanswered },
		idsBefore: readonly string[],
	): JournalEntry {
		const before = this.listIndex(idsBefore);
		const entry = {
			...sending,
			unanswered: { ...sending.unanswered, ...(before !== undefined && { before }) },
		};
		(this.entries[this.name(key)] ??= []).push(entry);
		return entry;
	}

	/** Tangoe holds the order. */
	recordPlaced(entry: JournalEntry, activityId: string, outcome: OrderOutcome): void {
		Object.assign(entry, { activityId, outcome });
		delete entry.unanswered;
	}

	/** It is certain that Tangoe does not hold the order. */
	recordNotPlaced(key: OrderKey, entry: JournalEntry): void {
		const others = this.entriesOf(key).filter((other) => other !== entry);
		if (others.length > 0) this.entries[this.name(key)] = others;
		else delete this.entries[this.name(key)];
	}

	/** The activities that earlier tries of this run placed on a host: another one may give the same IDs. */
	activityIds(origin: string): string[] {
		return Object.entries(this.entries)
			.filter(([name]) => name.startsWith(`${this.runIndex}:`))
			.flatMap(([, entries]) => activityIdsIn(entries, origin));
	}

	/** The activities that all runs of the node in this execution placed on a host. */
	activityIdsOfExecution(origin: string): string[] {
		return activityIdsIn(Object.values(this.entries).flat(), origin);
	}

	private entriesOf(key: OrderKey): JournalEntry[] {
		return this.entries[this.name(key)] ?? [];
	}

	private listIndex(ids: readonly string[]): number | undefined {
		if (ids.length === 0) return undefined;
		const known = this.listIndexes.get(ids);
		if (known !== undefined) return known;
		const index = this.kept.idsBefore.push(ids) - 1;
		this.listIndexes.set(ids, index);
		return index;
	}

	private name(key: OrderKey): string {
		return `${this.runIndex}:${keyText(key)}`;
	}
}

function activityIdsIn(entries: JournalEntry[], origin: string): string[] {
	return entries.flatMap((entry) => (entry.origin === origin ? (entry.activityId ?? []) : []));
}
