import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject } from '../../../data';

/** How long the node has been waiting for one order. Times are in epoch milliseconds. */
export interface Wait {
	/** When it was looked at for the first time. */
	since: number;
	/** When an answer last showed it; undefined before the first. */
	seenAt?: number;
	/** How often it was looked at. */
	rounds: number;
}

/** What the node knows from its earlier rounds in this execution. */
export interface Waits {
	/** By the ID of the activity. */
	orders: Record<string, Wait>;
	/** When the orders were last looked at. */
	lookedAt?: number;
	/** Whether the last round parked the execution: then something has woken it. */
	isParked: boolean;
}

const KEY = 'waits';

/**
 * The waits of this execution, to be changed in place. n8n stores the context of a node with a parked
 * execution, so they are still there after a restart.
 */
export function waitsOf(context: IExecuteFunctions): Waits {
	const nodeContext = context.getContext('node');
	if (!isObject(nodeContext[KEY])) {
		nodeContext[KEY] = { orders: {}, isParked: false } satisfies Waits;
	}
	return nodeContext[KEY] as Waits;
}
