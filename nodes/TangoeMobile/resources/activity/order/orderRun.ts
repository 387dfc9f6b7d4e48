import type { IExecuteFunctions } from 'n8n-workflow';

import { Lists } from '../../../lookups/lists';
import type { StopRule } from '../../../run/stopRule';
import type { Connection } from '../../../transport/connection';
import type { OrderJournal } from './journal';
import { ActivityLists } from './duplicates/rows/activityLists';
import type { OrderBody, OrderKey, Placement, RememberedOrder } from './order';
import type { LostOrderSearch } from './place/lost/lostOrderSearch';

/** The first order of a run that asks for a thing. */
export interface FirstOrder {
	key: OrderKey;
	/** The day on which it ends something, if it does. */
	endsOn?: string;
	/** As it is sent; unknown for an order of an earlier try. */
	body?: OrderBody;
}

/** What a run reads once for all of its orders. */
export interface SharedReads {
	lists: Lists;
	activities: ActivityLists;
}

/** Nothing is read yet. */
export function readsOf(connection: Connection): SharedReads {
	return { lists: new Lists(connection), activities: new ActivityLists(connection) };
}

/** What the orders of one run share. */
export interface OrderRun extends SharedReads {
	context: IExecuteFunctions;
	connection: Connection;
	/** The moment at which the run began. */
	now: Date;
	/** The same by the clock of the process, which nobody can set, in milliseconds. */
	beganAt: number;
	journal: OrderJournal;
	/** Orders that an earlier try has sent: brakes count them too. */
	remembered: RememberedOrder[];
	/** Whether anything more is sent, after what became of the orders so far. */
	stopRule: StopRule;
	/** Finds orders whose answers were lost. */
	lostOrders: LostOrderSearch;
	/** IDs of the activities that belong to orders of the run. */
	claimedIds: Set<string>;
	/** By {@link keyText}, the placements that were begun. */
	placements: Map<string, Promise<Placement>>;
	/** By duplicate key, or by the hash of a preview, the first order of the run that asks for a thing and is sent. */
	firstOrders: Map<string, FirstOrder>;
	/** The same of those that are only previewed. */
	firstPreviews: Map<string, FirstOrder>;
}
