import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './repeat';

export const suspend: ActivityType = {
	id: 2,
	operation: 'suspend',
	name: 'Suspend',
	action: 'Suspend a line',
	description: 'Suspend the service on an active line for a while',
	repeat: wantedAgain,
	endsService: true,
	required: [line],
	optional: [comment, remoteActivityId, customFields],
};
