import { accessories } from '../../../fields/device/accessories';
import { shippingAddress } from '../../../fields/order/addresses';
import { carrier } from '../../../fields/line/carrier';
import { businessRefDevice } from '../../../fields/device/device';
import { businessFeatures } from '../../../fields/line/features';
import { liabilityToCorporate } from '../../../fields/line/liability';
import { businessPlan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const transferOfLiabilityWithUpgrade: ActivityType = {
	id: 31,
	operation: 'transferOfLiabilityWithUpgrade',
	name: 'Transfer of Liability With Upgrade',
	action: 'Transfer liability for a personal line and upgrade its device',
	concerns: 'liability',
	description: "Move a personal line to the company's account, on a new device",
	duplicates: perhapsAnother,
	required: [liabilityToCorporate, carrier, businessRefDevice, businessPlan, shippingAddress],
	optional: [businessFeatures, accessories, comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'The table does not name the transfer of liability, the example does. It is required.',
		},
	],
};
