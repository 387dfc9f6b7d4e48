import { resource } from '../resource';
import { get } from './get';
import { getAll } from './getAll';
import { offboardOperation } from './offboard';
import { verifyOffboarding } from './verify';

/** People, as HR's feed brought them into Tangoe Mobile. */
export const person = resource({
	name: 'Person',
	value: 'person',
	operations: [get, getAll, offboardOperation, verifyOffboarding],
	initial: 'get',
});
