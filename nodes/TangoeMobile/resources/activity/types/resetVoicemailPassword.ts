import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './repeat';

export const resetVoicemailPassword: ActivityType = {
	id: 20,
	operation: 'resetVoicemailPassword',
	name: 'Reset Voicemail Password',
	action: 'Reset the voicemail password of a line',
	description: 'Request a new voicemail password',
	repeat: wantedAgain,
	required: [line],
	optional: [comment, remoteActivityId, customFields],
};
