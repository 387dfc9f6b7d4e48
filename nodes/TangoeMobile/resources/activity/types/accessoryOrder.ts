import { accessories } from '../fields/accessories';
import { shippingAddress } from '../fields/addresses';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';

export const accessoryOrder: ActivityType = {
	id: 7,
	operation: 'accessoryOrder',
	name: 'Accessory Order',
	action: 'Order accessories',
	description: 'Order accessories for a device',
	required: [accessories, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
};
