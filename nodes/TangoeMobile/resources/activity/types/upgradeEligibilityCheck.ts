import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const upgradeEligibilityCheck: ActivityType = {
	id: 9,
	operation: 'upgradeEligibilityCheck',
	name: 'Upgrade Eligibility Check',
	action: 'Check the upgrade eligibility of a line',
	concerns: 'line',
	description:
		'Ask when a line is eligible for a newer device. The answer follows as the activity proceeds.',
	duplicates: neverTwice,
	ends: { 'set date': 'done' },
	required: [line, comment],
	optional: [remoteActivityId, customFields],
	deviations: [
		{ says: 'The table requires a comment, the example has none. A comment is required.' },
	],
};
