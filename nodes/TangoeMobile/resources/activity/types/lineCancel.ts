import { sleepUntil } from '../fields/dates';
import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const lineCancel: ActivityType = {
	id: 1,
	operation: 'lineCancel',
	name: 'Line Cancel',
	action: 'Cancel a line',
	description: 'End all service on an active line, today or on a later day',
	repeat: neverTwice,
	endsService: true,
	required: [line],
	optional: [sleepUntil, comment, remoteActivityId, customFields],
};
