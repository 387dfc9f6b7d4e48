import { accessories } from '../fields/accessories';
import { shippingAddress } from '../fields/addresses';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './repeat';

export const accessoryOrder: ActivityType = {
	id: 7,
	operation: 'accessoryOrder',
	name: 'Accessory Order',
	action: 'Order accessories',
	description: 'Order accessories for a device',
	repeat: wantedAgain,
	required: [accessories, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
};
