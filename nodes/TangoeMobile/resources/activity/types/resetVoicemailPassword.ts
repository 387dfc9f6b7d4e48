import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './duplicatePolicy';

export const resetVoicemailPassword: ActivityType = {
	id: 20,
	operation: 'resetVoicemailPassword',
	name: 'Reset Voicemail Password',
	action: 'Reset the voicemail password of a line',
	concerns: 'line',
	description: 'Request a new voicemail password for a line',
	duplicates: wantedAgain,
	required: [line],
	optional: [comment, remoteActivityId, customFields],
};
