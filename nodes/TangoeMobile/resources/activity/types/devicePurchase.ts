import { accessories } from '../fields/accessories';
import { shippingAddress } from '../fields/addresses';
import { businessRefDevice } from '../fields/device';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const devicePurchase: ActivityType = {
	id: 22,
	operation: 'devicePurchase',
	name: 'Device Purchase',
	action: 'Purchase a device',
	description: 'Order a device without a plan',
	repeat: perhapsAnother,
	required: [businessRefDevice, shippingAddress],
	optional: [accessories, comment, remoteActivityId, customFields],
};
