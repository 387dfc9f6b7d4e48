import { resource } from '../resource';
import { get } from './get';
import { getAll } from './getAll';
import { offboardOperation } from './offboard';

/** People, as HR's feed brought them into Tangoe Mobile. */
export const person = resource({
	name: 'Person',
	value: 'person',
	operations: [get, getAll, offboardOperation],
	initial: 'get',
});
