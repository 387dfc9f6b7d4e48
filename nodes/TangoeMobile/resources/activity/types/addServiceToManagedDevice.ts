import { accessories } from '../fields/accessories';
import { preferredAddressOrShipping, shippingAddress } from '../fields/addresses';
import { carrier } from '../fields/carrier';
import { device } from '../fields/device';
import { businessFeatures } from '../fields/features';
import { preferredAreaCode, preferredCallingPrefix } from '../fields/phoneNumber';
import { businessPlan } from '../fields/plan';
import { comment, customFields, label, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const addServiceToManagedDevice: ActivityType = {
	id: 40,
	operation: 'addServiceToManagedDevice',
	name: 'Add Service to Managed Device',
	action: 'Add service to a managed device',
	description: 'Add service to a managed device that has none',
	repeat: neverTwice,
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
