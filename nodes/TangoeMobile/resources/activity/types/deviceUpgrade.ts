import { accessories } from '../fields/accessories';
import { shippingAddress } from '../fields/addresses';
import { businessRefDevice } from '../fields/device';
import { businessFeatures, removedFeatures } from '../fields/features';
import { line } from '../fields/line';
import { businessPlan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const deviceUpgrade: ActivityType = {
	id: 17,
	operation: 'deviceUpgrade',
	name: 'Device Upgrade',
	action: 'Upgrade the device on a line',
	description: 'Order a newer device for an active line, which usually restarts its contract',
	repeat: neverTwice,
	required: [line, businessRefDevice, businessPlan, shippingAddress],
	optional: [
		businessFeatures,
		removedFeatures,
		accessories,
		comment,
		remoteActivityId,
		customFields,
	],
};
