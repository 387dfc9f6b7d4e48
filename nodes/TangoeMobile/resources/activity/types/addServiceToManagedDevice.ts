import { accessories } from '../../../fields/device/accessories';
import { preferredAddressOrShipping, shippingAddress } from '../../../fields/order/addresses';
import { carrier } from '../../../fields/line/carrier';
import { device } from '../../../fields/device/device';
import { businessFeatures } from '../../../fields/line/features';
import { preferredAreaCode, preferredCallingPrefix } from '../../../fields/line/phoneNumber';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, label, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const addServiceToManagedDevice: ActivityType = {
	id: 40,
	operation: 'addServiceToManagedDevice',
	name: 'Add Service to Managed Device',
	action: 'Add service to a managed device',
	concerns: 'device',
	description: 'Order a line for a device that is in Tangoe Mobile and has no service',
	duplicates: neverTwice,
	ends: { activated: 'done' },
	required: [
		carrier,
		device,
		businessPlan,
		preferredAreaCode,
		shippingAddress,
		preferredAddressOrShipping,
	],
	optional: [
		businessFeatures,
		accessories,
		preferredCallingPrefix,
		label,
		comment,
		remoteActivityId,
		customFields,
	],
};
