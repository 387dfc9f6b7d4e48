import { sleepUntil } from '../../../fields/order/dates';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const lineCancel: ActivityType = {
	id: 1,
	operation: 'lineCancel',
	name: 'Line Cancel',
	action: 'Cancel a line',
	concerns: 'line',
	description: 'End all service on an active line, today or on a later day',
	duplicates: neverTwice,
	undoneBy: [42],
	endsService: true,
	required: [line, sleepUntil],
	optional: [comment, remoteActivityId, customFields],
};
