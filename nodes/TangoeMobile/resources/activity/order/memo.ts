import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { OrderOutcome } from './outcome';

/** What is known of an order that may be at Tangoe. */
export interface Memo {
	/** Which order it is: see {@link orderHash}. */
	order: string;
	/** Epoch milliseconds at which it was sent. */
	sentAt: number;
	/** The IDs in it, by which it can be looked up: names may not be found any more. */
	ids: IDataObject;
	/** By which two items are recognised to ask for the same. */
	key: string;
	/** IDs of activities that cannot be it, because they were there before. */
	known: string[];
	/** Tangoe's ID, once it is known, and what had become of the order then. */
	activityId?: string;
	outcome?: OrderOutcome;
}

/**
 * The orders of this run of the node, kept by n8n over the tries of Retry On Fail, which runs the node
 * again for all items, and with the execution's data. It holds IDs and hashes, no personal data.
 */
export class OrderMemo {
	private readonly kept: IDataObject;

	private readonly runIndex: number;

	constructor(context: IExecuteFunctions) {
		const nodeContext = context.getContext('node') as IDataObject;
		nodeContext.tangoeOrders ??= {};
		this.kept = nodeContext.tangoeOrders as IDataObject;
		this.runIndex = context.getWorkflowDataProxy(0).$runIndex as number;
	}

	/** What an earlier try left about the order of an item; undefined when it was not sent or is another order. */
	find(itemIndex: number, order: string): Memo | undefined {
		const memo = this.at(itemIndex);
		return memo?.order === order ? memo : undefined;
	}

	/** What an earlier try left about an item, whatever it ordered. */
	at(itemIndex: number): Memo | undefined {
		return this.kept[this.key(itemIndex)] as unknown as Memo | undefined;
	}

	/** To be called before the order leaves: whatever happens next, it may be at Tangoe. */
	sending(itemIndex: number, memo: Memo): void {
		this.kept[this.key(itemIndex)] = { ...memo };
	}

	placed(itemIndex: number, activityId: string, outcome: OrderOutcome): void {
		Object.assign(this.kept[this.key(itemIndex)] as IDataObject, { activityId, outcome });
	}

	/** The activities that earlier tries of this run placed. */
	activityIds(): string[] {
		return Object.entries(this.kept)
			.filter(([key]) => key.startsWith(`${this.runIndex}:`))
			.map(([, memo]) => (memo as unknown as Memo).activityId)
			.filter((id) => id !== undefined);
	}

	/** It is certain that Tangoe does not have the order. */
	notPlaced(itemIndex: number): void {
		delete this.kept[this.key(itemIndex)];
	}

	private key(itemIndex: number): string {
		return `${this.runIndex}:${itemIndex}`;
	}
}

/**
 * Tells orders apart by who and what they concern.
 *
 * @param body as it would be sent, with or without IDs in the place of names
 */
export function orderHash(body: IDataObject): string {
	const identity = JSON.stringify(Object.entries(idsOf(body)).sort());
	return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

/**
 * Who and what an order concerns. Texts and dates do not count: an expression such as the present time
 * gives another value with every try, and the order is still the same.
 */
export function idsOf({ activity }: IDataObject): IDataObject {
	const ids = Object.entries(activity as IDataObject).filter(
		([attribute]) => /_ids?$/.test(attribute) && attribute !== 'remote_activity_id',
	);
	return Object.fromEntries(ids);
}
