import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const reactivateLine: ActivityType = {
	id: 42,
	operation: 'reactivateLine',
	name: 'Reactivate Line',
	action: 'Reactivate a deactivated line',
	concerns: 'line',
	description: 'Restore a line that was deactivated. For a suspended line, use Unsuspend.',
	duplicates: perhapsAnother,
	undoneBy: [1],
	ends: { active: 'done' },
	required: [line],
	optional: [comment, remoteActivityId, customFields],
};
