import { shippingAddress } from '../../../fields/order/addresses';
import { businessRefDevice } from '../../../fields/device/device';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const pickDevice: ActivityType = {
	id: 45,
	operation: 'pickDevice',
	name: 'Pick Device',
	action: 'Pick a catalog device',
	concerns: 'device',
	description:
		"Request a model from the company's catalog for a person. Tangoe does not say how it differs from Device Purchase.",
	duplicates: perhapsAnother,
	required: [businessRefDevice, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
};
