import { accessories } from '../../../fields/device/accessories';
import { shippingAddress } from '../../../fields/order/addresses';
import { businessRefDevice } from '../../../fields/device/device';
import { businessFeatures, removedFeatures } from '../../../fields/line/features';
import { line } from '../../../fields/line/line';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const deviceUpgrade: ActivityType = {
	id: 17,
	operation: 'deviceUpgrade',
	name: 'Device Upgrade',
	action: 'Upgrade a line to a newer device',
	concerns: 'device',
	description: 'Order a newer device for an active line, which usually restarts its contract',
	duplicates: neverTwice,
	ends: { shipped: 'shipped' },
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
