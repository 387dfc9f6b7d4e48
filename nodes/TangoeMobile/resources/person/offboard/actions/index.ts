import type { Action } from './action';
import { DEVICE_ACTIONS } from './deviceActions';
import { leave } from './leave';
import { LINE_ACTIONS } from './lineActions';

/** Every action by its value. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
	[...LINE_ACTIONS, ...DEVICE_ACTIONS, leave].map((action) => [action.value, action]),
);
