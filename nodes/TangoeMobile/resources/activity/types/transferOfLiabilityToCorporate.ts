import { businessRefDevice } from '../../../fields/device/device';
import { liabilityToCorporate } from '../../../fields/line/liability';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const transferOfLiabilityToCorporate: ActivityType = {
	id: 5,
	operation: 'transferOfLiabilityToCorporate',
	name: 'Transfer of Liability (Personal to Corporate)',
	action: 'Transfer liability for a personal line to the company',
	concerns: 'liability',
	description: "Move a personal line to the company's account",
	duplicates: perhapsAnother,
	required: [liabilityToCorporate, businessRefDevice, businessPlan],
	optional: [comment, remoteActivityId, customFields],
};
