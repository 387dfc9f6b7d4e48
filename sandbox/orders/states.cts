import { timestamp } from '../clock.cts';
import type { ActivityRecord } from '../types.cts';

/** The states the sandbox knows. The real list is longer and not documented. */
export const STATES = ['approved', 'ordered', 'on_back_order', 'completed', 'cancelled'];

/** The four states whose arrival is pushed. */
export const PUSHED_STATES = ['ordered', 'on_back_order', 'completed', 'cancelled'];

const NEXT: Record<string, string> = {
	approved: 'ordered',
	ordered: 'completed',
	on_back_order: 'ordered',
};

/** The state to move to; throws where there is none. */
export function targetState(activity: ActivityRecord, wanted?: string): string {
	const target = wanted ?? NEXT[activity.state];
	if (!(activity.state in NEXT)) {
		throw new Error(`Activity ${activity.id} is ${activity.state} already`);
	}
	if (!STATES.includes(target)) {
		throw new Error(`There is no state ${target}: use one of ${STATES.join(', ')}`);
	}
	return target;
}

/** Writes a state into the record, with all that shows along with it. */
export function enterState(activity: ActivityRecord, state: string, now: number): void {
	const at = timestamp(now);
	activity.state = state;
	activity.updated_at = at;
	if (state === 'ordered') activity.order_number = `SO-${activity.id}`;
	if (state !== 'completed') return;
	activity.completed_at = at;
	if (activity.shipping_address === null) return;
	activity.courier = 'Parcel Post';
	activity.tracking_number = `PP${activity.id}US`;
}
