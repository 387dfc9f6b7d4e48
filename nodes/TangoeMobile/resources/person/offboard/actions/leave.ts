import type { Action } from './action';

/** Nothing is ordered. */
export const leave: Action = {
	value: 'leave',
	name: 'Leave as It Is',
	nameInRule: 'Leave as It Is',
	description: 'Order nothing, and say so in the result',
};
