import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const corporateEligibilityCheck: ActivityType = {
	id: 44,
	operation: 'corporateEligibilityCheck',
	name: 'Corporate Eligibility Check',
	action: 'Check the corporate eligibility of a person',
	concerns: 'person',
	description:
		'Ask whether a person is eligible for a corporate line. The answer follows as the activity proceeds.',
	duplicates: neverTwice,
	required: [],
	optional: [comment, remoteActivityId, customFields],
};
