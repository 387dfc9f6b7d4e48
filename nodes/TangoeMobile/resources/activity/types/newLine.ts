import { accessories } from '../fields/accessories';
import { preferredAddressOrShipping, shippingAddress } from '../fields/addresses';
import { carrier } from '../fields/carrier';
import { businessRefDevice } from '../fields/device';
import { businessFeatures } from '../fields/features';
import { preferredAreaCode, preferredCallingPrefix } from '../fields/phoneNumber';
import { businessPlan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const newLine: ActivityType = {
	id: 3,
	operation: 'newLine',
	name: 'New Line (With Device Activation)',
	action: 'Order a new line',
	description: 'Order a new line of service with a new device',
	repeat: perhapsAnother,
	required: [
		carrier,
		businessRefDevice,
		businessPlan,
		preferredAreaCode,
		shippingAddress,
		preferredAddressOrShipping,
	],
	optional: [
		businessFeatures,
		accessories,
		preferredCallingPrefix,
		comment,
		remoteActivityId,
		customFields,
	],
};
