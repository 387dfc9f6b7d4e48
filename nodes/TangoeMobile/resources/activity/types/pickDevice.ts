import { shippingAddress } from '../fields/addresses';
import { businessRefDevice } from '../fields/device';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const pickDevice: ActivityType = {
	id: 45,
	operation: 'pickDevice',
	name: 'Pick Device',
	action: 'Pick a device',
	description: 'Request a device from the catalogue of the company',
	repeat: perhapsAnother,
	required: [businessRefDevice, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
};
