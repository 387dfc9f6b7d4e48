import { accessories } from '../../../fields/device/accessories';
import { shippingAddress } from '../../../fields/order/addresses';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { wantedAgain } from './duplicatePolicy';

export const accessoryOrder: ActivityType = {
	id: 7,
	operation: 'accessoryOrder',
	name: 'Accessory Order',
	action: 'Order accessories for a device',
	concerns: 'device',
	description: 'Order accessories, such as cases and chargers, without a device',
	duplicates: wantedAgain,
	required: [accessories, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
};
