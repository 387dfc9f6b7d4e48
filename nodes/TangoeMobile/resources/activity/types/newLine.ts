import { accessories } from '../../../fields/device/accessories';
import { preferredAddressOrShipping, shippingAddress } from '../../../fields/order/addresses';
import { carrier } from '../../../fields/line/carrier';
import { businessRefDevice } from '../../../fields/device/device';
import { businessFeatures } from '../../../fields/line/features';
import { preferredAreaCode, preferredCallingPrefix } from '../../../fields/line/phoneNumber';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const newLine: ActivityType = {
	id: 3,
	operation: 'newLine',
	name: 'New Line (With Device Activation)',
	action: 'Order a new line',
	concerns: 'line',
	description: 'Order a new line of service with a new device',
	duplicates: perhapsAnother,
	ends: { shipped: 'shipped' },
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
