import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What is known of an order that may be at Tangoe. */
export interface Memo {
	/** Which order it is: see {@link orderHash}. */
	order: string;
	/** Epoch milliseconds at which it was sent. */
	sentAt: number;
	/** Tangoe's ID, once it is known. */
	activityId?: string;
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
		const memo = this.kept[this.key(itemIndex)] as unknown as Memo | undefined;
		return memo?.order === order ? memo : undefined;
	}

	/** To be called before the order leaves: whatever happens next, it may be at Tangoe. */
	sending(itemIndex: number, order: string, sentAt: number): void {
		this.kept[this.key(itemIndex)] = { order, sentAt };
	}

	placed(itemIndex: number, activityId: string): void {
		(this.kept[this.key(itemIndex)] as IDataObject).activityId = activityId;
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
 * Tells orders apart by who and what they concern. Texts and dates do not count: an expression such as
 * the present time gives another value with every try, and the order is still the same.
 */
export function orderHash(body: IDataObject): string {
	const activity = body.activity as IDataObject;
	const facts = Object.entries(activity).filter(([attribute]) => /_ids?$/.test(attribute));
	const identity = facts.filter(([attribute]) => attribute !== 'remote_activity_id').sort();
	return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
}
