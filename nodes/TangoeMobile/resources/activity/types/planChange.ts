import { businessFeatures, removedFeatures } from '../../../fields/line/features';
import { line } from '../../../fields/line/line';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const planChange: ActivityType = {
	id: 14,
	operation: 'planChange',
	name: 'Plan Change',
	action: 'Change the plan of a line',
	concerns: 'line',
	description: 'Change the base plan of an active line',
	duplicates: perhapsAnother,
	ends: { 'plan change': 'done' },
	required: [line, businessPlan],
	optional: [businessFeatures, removedFeatures, comment, remoteActivityId, customFields],
};
