import type { Fault } from '../../../sandbox/index.cts';
import type { SandboxSettings } from '../../../sandbox/settings.cts';
import type { Wanted } from './orders.cts';

/** What the user set for errors. */
export interface Handling {
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	retryOnFail: boolean;
}

/** An order that is there before the run. */
export interface Existing {
	order: Wanted;
	ageSeconds: number;
	isCancelled: boolean;
}

/** What happens with the session of the JWT when the order number `atOrder` leaves. */
export interface SessionEnd {
	how: 'due' | 'revoked';
	atOrder: number;
}

/** By how much somebody sets the clock of the machine when the order number `atOrder` leaves. */
export interface ClockSet {
	byMs: number;
	atOrder: number;
}

/** Another Tangoe than the documented one. */
export interface OtherTangoe {
	settings: Partial<SandboxSettings>;
	/** Whether nobody can tell from its activities what they are, so that no duplicate is promised to be found. */
	hidesDuplicates: boolean;
	/** Whether what it answers to an order says which one that is. */
	confirmsOrders: boolean;
	/** Whether it shows no states, so that a canceled order counts like any other. */
	hidesStates: boolean;
	/** Whether its list shows enough of a new activity for a lost order to be found in every case. */
	showsLostOrders: boolean;
}

/** What is asked for, how, and what goes wrong. */
export interface Scenario {
	wanted: Wanted[];
	faults: Fault[];
	handling: Handling;
	authentication: 'apiToken' | 'jwt';
	ordersAtOnce: number;
	existing?: Existing[];
	session?: SessionEnd;
	clock?: ClockSet;
	/** A list that shows new activities late, or only the newest. */
	list?: { listedAfterMs: number; listedAtMost: number };
	/** What becomes of the minute's patience with an answer, where the sandbox never gives one. */
	patienceMs: number;
	/** How Tangoe answers, where that is not as the sandbox does by itself. */
	tangoe?: OtherTangoe;
	/** Whether the credential leads to another host than it did. */
	isElsewhere?: boolean;
}
