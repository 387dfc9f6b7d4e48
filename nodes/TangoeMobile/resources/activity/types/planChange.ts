import { businessFeatures, removedFeatures } from '../fields/features';
import { line } from '../fields/line';
import { businessPlan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const planChange: ActivityType = {
	id: 14,
	operation: 'planChange',
	name: 'Plan Change',
	action: 'Change the plan of a line',
	description: 'Change the base plan of an active line',
	repeat: perhapsAnother,
	required: [line, businessPlan],
	optional: [businessFeatures, removedFeatures, comment, remoteActivityId, customFields],
};
