import { liabilityToPersonal } from '../../../fields/line/liability';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const transferOfLiabilityToPersonal: ActivityType = {
	id: 21,
	operation: 'transferOfLiabilityToPersonal',
	name: 'Transfer of Liability (Corporate to Personal)',
	action: 'Transfer liability for a company line to the person',
	concerns: 'liability',
	description: 'Release a corporate line to the person who leaves with it',
	duplicates: neverTwice,
	endsService: true,
	required: [line, liabilityToPersonal],
	optional: [comment, remoteActivityId, customFields],
};
