import { programMembership } from '../../../fields/person/program';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const leaveProgram: ActivityType = {
	id: 33,
	operation: 'leaveProgram',
	name: 'Leave Program',
	action: 'Leave a program',
	description: 'Remove a personal device from its program',
	duplicates: neverTwice,
	required: [programMembership],
	optional: [comment, remoteActivityId, customFields],
};
