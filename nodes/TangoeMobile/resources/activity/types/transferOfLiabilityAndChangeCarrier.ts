import { preferredAddressOrShipping, shippingAddress } from '../../../fields/order/addresses';
import { carrier } from '../../../fields/line/carrier';
import { businessRefDevice } from '../../../fields/device/device';
import { liabilityToCorporate } from '../../../fields/line/liability';
import { preferredAreaCode, preferredCallingPrefix } from '../../../fields/line/phoneNumber';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const transferOfLiabilityAndChangeCarrier: ActivityType = {
	id: 6,
	operation: 'transferOfLiabilityAndChangeCarrier',
	name: 'Transfer of Liability and Change Carrier',
	action: 'Transfer liability for a personal line and change its carrier',
	concerns: 'liability',
	description: "Move a personal line to the company's account with another carrier",
	duplicates: perhapsAnother,
	required: [
		liabilityToCorporate,
		businessRefDevice,
		businessPlan,
		preferredAreaCode,
		shippingAddress,
		preferredAddressOrShipping,
	],
	optional: [carrier, preferredCallingPrefix, comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'Neither table nor example names a carrier, although the carrier changes. None is sent unless it is given under Additional Fields.',
		},
	],
};
