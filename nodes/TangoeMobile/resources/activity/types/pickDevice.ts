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
		'Request a catalog model for a person. This meaning is inferred: Tangoe defines only Device Purchase.',
	duplicates: perhapsAnother,
	required: [businessRefDevice, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'The documentation has no definition and no process of this type. What it is for is inferred from its name and its attributes.',
		},
	],
};
