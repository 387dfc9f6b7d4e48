import { resource } from '../resource';
import { get } from './get';
import { getAll } from './getAll';
import { orderOperations } from './orderOperations';
import { CONCERNS } from './types/activityType';
import { waitUntilFinished } from './wait/waitUntilFinished';

/** Orders and change requests: placing them, and reading their status. */
export const activity = resource({
	name: 'Activity',
	value: 'activity',
	operations: [...orderOperations, get, getAll, waitUntilFinished],
	concerns: CONCERNS,
	initial: 'newLine',
});
