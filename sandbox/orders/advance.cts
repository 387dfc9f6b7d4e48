import type { Context } from '../http/context.cts';
import { complete } from './effects.cts';
import { push } from './push.cts';
import { enterState, isEnd, PUSHED_STATES, targetState } from './states.cts';

/** Moves an activity on, to the next milestone of its type or to the state that is wanted, with what that changes in the world, and pushes if configured. */
export function advance(context: Context, activityId: number, wanted?: string): void {
	const { book, world, settings, now, pushes } = context;
	const index = book.activities.findIndex(({ id }) => id === activityId);
	if (index < 0) throw new Error(`There is no activity ${activityId}`);
	const [activity, order] = [book.activities[index], book.checked[index]];
	const state = targetState(activity, wanted);
	enterState(activity, state, now());
	const { activity_type_id } = activity;
	if (state !== 'cancelled' && isEnd(activity_type_id, state)) complete(world, order, now());
	if (!settings.push || !PUSHED_STATES.includes(state)) return;
	const sending = push(activity, order, settings.push, now);
	pushes.add(sending);
	void sending.finally(() => pushes.delete(sending));
}
