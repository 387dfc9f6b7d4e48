import type { Operation } from '../../operation';
import { properties } from './panel/properties';
import { offboard } from './run';

/** Finds everything a leaver has, makes one plan of it, and carries it out. */
export const offboardOperation: Operation = {
	name: 'Offboard',
	value: 'offboard',
	action: 'Offboard a person',
	description: 'Cancel, suspend, hand over or return everything that a person has, by one plan',
	properties,
	start: offboard,
};
