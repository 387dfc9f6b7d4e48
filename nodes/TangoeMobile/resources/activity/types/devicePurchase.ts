import { accessories } from '../../../fields/device/accessories';
import { shippingAddress } from '../../../fields/order/addresses';
import { businessRefDevice } from '../../../fields/device/device';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const devicePurchase: ActivityType = {
	id: 22,
	operation: 'devicePurchase',
	name: 'Device Purchase',
	action: 'Purchase an additional device',
	concerns: 'device',
	description: 'Order a device on its own, without a line or a plan',
	duplicates: perhapsAnother,
	ends: { shipped: 'shipped' },
	required: [businessRefDevice, shippingAddress],
	optional: [accessories, comment, remoteActivityId, customFields],
};
