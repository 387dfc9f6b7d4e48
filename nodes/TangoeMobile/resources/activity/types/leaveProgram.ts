import { programMembership } from '../../../fields/person/program';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const leaveProgram: ActivityType = {
	id: 33,
	operation: 'leaveProgram',
	name: 'Leave Program',
	action: 'Leave the program of a personal (BYOD) device',
	concerns: 'person',
	description: 'Remove a personal device from its bring-your-own-mobile program (BYOD)',
	duplicates: neverTwice,
	required: [programMembership],
	optional: [comment, remoteActivityId, customFields],
};
