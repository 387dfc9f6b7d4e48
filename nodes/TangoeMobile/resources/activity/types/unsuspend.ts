import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const unsuspend: ActivityType = {
	id: 87,
	operation: 'unsuspend',
	name: 'Unsuspend',
	action: 'Unsuspend a line',
	concerns: 'line',
	description:
		'Resume the service on a suspended line. For a deactivated line, use Reactivate Line.',
	duplicates: perhapsAnother,
	undoneBy: [2],
	ends: { 'unsuspend line': 'done' },
	required: [line, comment],
	optional: [remoteActivityId, customFields],
	deviations: [
		{
			says: 'The table requires a comment, the example sends an empty one. A comment is required.',
		},
	],
};
