import { businessRefDevice } from '../fields/device';
import { liabilityToCorporate } from '../fields/liability';
import { businessPlan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const transferOfLiabilityToCorporate: ActivityType = {
	id: 5,
	operation: 'transferOfLiabilityToCorporate',
	name: 'Transfer of Liability (Personal to Corporate)',
	action: 'Transfer a personal line to the company',
	description: 'Take a personal line into the account of the company',
	repeat: perhapsAnother,
	required: [liabilityToCorporate, businessRefDevice, businessPlan],
	optional: [comment, remoteActivityId, customFields],
};
