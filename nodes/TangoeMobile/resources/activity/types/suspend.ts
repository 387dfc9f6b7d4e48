import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './duplicatePolicy';

export const suspend: ActivityType = {
	id: 2,
	operation: 'suspend',
	name: 'Suspend',
	action: 'Suspend a line',
	concerns: 'line',
	description: 'Pause the service on an active line',
	duplicates: wantedAgain,
	undoneBy: [87],
	endsService: true,
	required: [line],
	optional: [comment, remoteActivityId, customFields],
};
