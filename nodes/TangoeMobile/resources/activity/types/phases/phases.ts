/**
 * How far an activity has come, in one word for all types. The names are part of saved workflows. Each
 * holds the states that say so, whatever their case, spaces, underscores and hyphens:
 *
 * - `confirmed`: Tangoe's pages show the API's own value (Updates to Client System: the four that trigger
 *   updates; the example answer: approved).
 * - `described`: the process flows of Tangoe's page on activities name the status; that the API writes it
 *   so is inferred.
 * - `likely`: no page has it. Tangoe's list of states is not public, so plain words are taken as what they
 *   most likely mean.
 */
export interface PhaseData {
	name: string;
	description: string;
	confirmed?: string[];
	described?: string[];
	likely?: string[];
	/** Nothing is expected to change any more. */
	isFinal?: true;
	/** It does not go the way it was ordered, or nobody can tell. */
	needsAttention?: true;
}

export type Phase =
	| 'waitingForApproval'
	| 'withTangoe'
	| 'ordered'
	| 'backOrdered'
	| 'shipped'
	| 'done'
	| 'cancelled'
	| 'refused'
	| 'unknown';

/** Every phase, in the order in which an activity goes through them. */
export const PHASES: Record<Phase, PhaseData> = {
	waitingForApproval: {
		name: 'Waiting for Approval',
		description: 'Submitted, and not approved yet',
		likely: ['submitted', 'pending approval', 'awaiting approval', 'waiting for approval'],
	},
	withTangoe: {
		name: 'With Tangoe',
		description: 'Approved, and Tangoe or the carrier works on it',
		confirmed: ['approved'],
		described: ['in progress', 'await carrier response', 'awaiting carrier response'],
		likely: [
			...['new', 'created', 'requested', 'received', 'accepted', 'open', 'active', 'pending'],
			...['assigned', 'scheduled', 'postponed', 'processing', 'on hold', 'waiting'],
		],
	},
	ordered: {
		name: 'Ordered',
		description: 'Ordered from the carrier or the warehouse',
		confirmed: ['ordered'],
		described: ['order placed'],
	},
	backOrdered: {
		name: 'On Back Order',
		description: 'Ordered, and not in stock',
		confirmed: ['on back order'],
		likely: ['back ordered', 'back order'],
		needsAttention: true,
	},
	shipped: {
		name: 'Shipped',
		description: 'On its way',
		described: ['shipped'],
	},
	done: {
		name: 'Done',
		description: 'Carried out',
		confirmed: ['completed'],
		described: ['complete'],
		likely: ['done', 'closed', 'delivered', 'fulfilled'],
		isFinal: true,
	},
	cancelled: {
		name: 'Canceled',
		description: 'Withdrawn, and not carried out',
		confirmed: ['cancelled'],
		likely: ['canceled', 'withdrawn', 'revoked', 'aborted', 'deleted', 'void', 'voided'],
		isFinal: true,
		needsAttention: true,
	},
	refused: {
		name: 'Refused',
		description: 'Not approved, or failed',
		likely: [
			...['rejected', 'denied', 'declined', 'refused', 'disapproved', 'not approved'],
			...['failed', 'failure', 'error', 'errored'],
		],
		isFinal: true,
		needsAttention: true,
	},
	unknown: {
		name: 'Unknown',
		description: 'In a state that this node does not know, or that is not shown',
		needsAttention: true,
	},
};
