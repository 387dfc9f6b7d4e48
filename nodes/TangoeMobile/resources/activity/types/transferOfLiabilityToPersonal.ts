import { liabilityToPersonal } from '../fields/liability';
import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const transferOfLiabilityToPersonal: ActivityType = {
	id: 21,
	operation: 'transferOfLiabilityToPersonal',
	name: 'Transfer of Liability (Corporate to Personal)',
	action: 'Transfer a line to the person',
	description: 'Release a corporate line to the person who leaves with it',
	repeat: neverTwice,
	endsService: true,
	required: [line, liabilityToPersonal],
	optional: [comment, remoteActivityId, customFields],
};
