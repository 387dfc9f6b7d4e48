import { preferredAddress } from '../../../fields/order/addresses';
import { line } from '../../../fields/line/line';
import { preferredAreaCode, preferredCallingPrefix } from '../../../fields/line/phoneNumber';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const changePhoneNumber: ActivityType = {
	id: 13,
	operation: 'changePhoneNumber',
	name: 'Change Phone Number',
	action: 'Change the phone number of a line',
	concerns: 'line',
	description: 'Request a new phone number for a line',
	duplicates: neverTwice,
	ends: { 'number changed': 'done' },
	required: [line, preferredAreaCode, preferredAddress],
	optional: [preferredCallingPrefix, comment, remoteActivityId, customFields],
};
