import { programMembership } from '../fields/program';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const leaveProgram: ActivityType = {
	id: 33,
	operation: 'leaveProgram',
	name: 'Leave Program',
	action: 'Leave a program',
	description: 'Take a personal device out of its program',
	repeat: neverTwice,
	required: [programMembership],
	optional: [comment, remoteActivityId, customFields],
};
