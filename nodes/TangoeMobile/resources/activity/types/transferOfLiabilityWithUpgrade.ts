import { accessories } from '../fields/accessories';
import { shippingAddress } from '../fields/addresses';
import { carrier } from '../fields/carrier';
import { businessRefDevice } from '../fields/device';
import { businessFeatures } from '../fields/features';
import { liabilityToCorporate } from '../fields/liability';
import { businessPlan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const transferOfLiabilityWithUpgrade: ActivityType = {
	id: 31,
	operation: 'transferOfLiabilityWithUpgrade',
	name: 'Transfer of Liability With Upgrade',
	action: 'Transfer a personal line to a company device',
	description: 'Take a personal line into the account of the company, on a new device',
	repeat: perhapsAnother,
	required: [liabilityToCorporate, carrier, businessRefDevice, businessPlan, shippingAddress],
	optional: [businessFeatures, accessories, comment, remoteActivityId, customFields],
	deviations: [
		'The table does not name the transfer of liability, the example does. It is required.',
	],
};
