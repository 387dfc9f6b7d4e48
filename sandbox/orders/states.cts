import { timestamp } from '../clock.cts';
import type { ActivityRecord } from '../types.cts';
import { flowOf } from './flows.cts';

/** The states that every activity can be in. The real list is longer and not documented. */
export const STATES = ['approved', 'ordered', 'on_back_order', 'completed', 'cancelled'];

/** The four states whose arrival is pushed. */
export const PUSHED_STATES = ['ordered', 'on_back_order', 'completed', 'cancelled'];

/** What the page calls ordered in some flows. */
const ORDER_PLACED = 'order_placed';

/** The state to move to: the one that is wanted, or the next milestone of the type; throws where there is none. */
export function targetState(activity: ActivityRecord, wanted?: string): string {
	const { id, activity_type_id, state } = activity;
	if (isEnd(activity_type_id, state)) throw new Error(`Activity ${id} is ${state} already`);
	const possible = [...STATES, ...statesOf(activity_type_id).filter((it) => !STATES.includes(it))];
	const target = wanted ?? nextState(activity_type_id, state);
	if (!possible.includes(target)) {
		throw new Error(`There is no state ${target}: use one of ${possible.join(', ')}`);
	}
	return target;
}

/** Whether a state is the end of an activity of this type. */
export function isEnd(activityTypeId: number, state: string): boolean {
	if (state === 'completed' || state === 'cancelled') return true;
	return flowOf(activityTypeId).milestones.some((it) => it.ends && it.state === state);
}

/** Writes a state into the record, with all that shows along with it. */
export function enterState(activity: ActivityRecord, state: string, now: number): void {
	const at = timestamp(now);
	const { id, activity_type_id } = activity;
	const isCarriedOut = state !== 'cancelled' && isEnd(activity_type_id, state);
	const hasOrderNumber = flowOf(activity_type_id).results.includes('orderNumber');
	activity.state = state;
	activity.updated_at = at;
	const isPlaced = hasOrderNumber && (isCarriedOut || state === ORDER_PLACED);
	if (state === 'ordered' || isPlaced) activity.order_number = `SO-${id}`;
	if (!isCarriedOut) return;
	activity.completed_at = at;
	if (activity.shipping_address === null) return;
	activity.courier = 'Parcel Post';
	activity.tracking_number = `PP${id}US`;
}

/** What follows a state: after a back order the order, and after a state of another flow the end. */
function nextState(activityTypeId: number, state: string): string {
	const states = statesOf(activityTypeId);
	const end = states[states.length - 1];
	if (state === 'approved') return states[0];
	if (state === 'on_back_order') {
		return states.find((it) => it === 'ordered' || it === ORDER_PLACED) ?? end;
	}
	const index = states.indexOf(state);
	return index < 0 ? end : states[index + 1];
}

function statesOf(activityTypeId: number): string[] {
	return flowOf(activityTypeId).milestones.map(({ state }) => state);
}
