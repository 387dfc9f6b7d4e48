import { resource } from '../resource';
import { get } from './get';
import { getAll } from './getAll';
import { orderOperations } from './orderOperations';
import { CONCERNS } from './types/activityType';

/** Orders and change requests: placing them, and reading their status. */
export const activity = resource({
	name: 'Activity',
	value: 'activity',
	operations: [...orderOperations, get, getAll],
	concerns: CONCERNS,
	initial: 'newLine',
});
