import { programMembership } from '../../../fields/person/program';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const leaveProgram: ActivityType = {
	id: 33,
	operation: 'leaveProgram',
	name: 'Leave Program',
	action: 'Leave a program',
	description: 'Take a personal device out of its program',
	duplicates: neverTwice,
	required: [programMembership],
	optional: [comment, remoteActivityId, customFields],
};
