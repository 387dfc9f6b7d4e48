import type { Row } from '../../transport/answers/envelope';

/**
 * What a state says about an activity: `open` is still to be done, `finished` is done, and `void` was
 * withdrawn or refused, so that Tangoe Mobile does not carry it out.
 */
export type StateMeaning = 'open' | 'finished' | 'void';

/** By what {@link meaningOf} makes of a state. Tangoe names five of its states; the others are likely words. */
const STATES = new Map<string, StateMeaning>([
	...meaning('open', [
		...['approved', 'ordered', 'on_back_order'],
		...['new', 'created', 'requested', 'submitted', 'received', 'accepted', 'open', 'active'],
		...['pending', 'pending_approval', 'awaiting_approval', 'assigned', 'scheduled', 'postponed'],
		...['in_progress', 'processing', 'on_hold', 'waiting', 'await_carrier_response'],
		...['order_placed', 'back_ordered', 'shipped'],
	]),
	...meaning('finished', ['completed', 'complete', 'done', 'closed', 'delivered', 'fulfilled']),
	...meaning('void', [
		...['cancelled', 'canceled', 'withdrawn', 'revoked', 'aborted', 'deleted', 'void', 'voided'],
		...['rejected', 'denied', 'declined', 'refused', 'disapproved', 'not_approved'],
		...['failed', 'failure', 'error', 'errored'],
	]),
]);

/** What the state of an activity says; undefined for one that is not known, or not shown. */
export function meaningOf({ state }: Row): StateMeaning | undefined {
	const name = String(state ?? '')
		.slice(0, 60)
		.trim()
		.toLowerCase()
		.replace(/[\s-]/g, '_');
	return STATES.get(name);
}

/** Whether an activity was withdrawn or refused: it is no order that exists. */
export function isVoid(row: Row): boolean {
	return meaningOf(row) === 'void';
}

function meaning(of: StateMeaning, states: string[]): Array<[string, StateMeaning]> {
	return states.map((state) => [state, of]);
}
