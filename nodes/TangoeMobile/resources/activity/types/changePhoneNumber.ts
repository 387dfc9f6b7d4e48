import { preferredAddress } from '../fields/addresses';
import { line } from '../fields/line';
import { preferredAreaCode, preferredCallingPrefix } from '../fields/phoneNumber';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const changePhoneNumber: ActivityType = {
	id: 13,
	operation: 'changePhoneNumber',
	name: 'Change Phone Number',
	action: 'Change the phone number of a line',
	description: 'Request a new phone number for a line',
	repeat: neverTwice,
	required: [line, preferredAreaCode, preferredAddress],
	optional: [preferredCallingPrefix, comment, remoteActivityId, customFields],
};
