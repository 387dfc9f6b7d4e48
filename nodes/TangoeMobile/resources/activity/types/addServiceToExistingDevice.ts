import { preferredAddress } from '../../../fields/order/addresses';
import { carrier } from '../../../fields/line/carrier';
import {
	businessRefDevice,
	deviceIdentifier,
	newSim,
	refDevice,
} from '../../../fields/device/device';
import { businessFeatures } from '../../../fields/line/features';
import { preferredAreaCode, preferredCallingPrefix } from '../../../fields/line/phoneNumber';
import { businessPlan, plan } from '../../../fields/line/plan';
import { comment, customFields, label, remoteActivityId } from '../../../fields/order/texts';
import { exactlyOneOf, type ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const addServiceToExistingDevice: ActivityType = {
	id: 37,
	operation: 'addServiceToExistingDevice',
	name: 'Add Service to Existing Device',
	action: 'Add service to an existing, unmanaged device',
	concerns: 'device',
	description:
		'Order a line for a device that somebody has and that may not be in Tangoe Mobile yet',
	duplicates: perhapsAnother,
	ends: { 'order placed': 'done' },
	required: [
		carrier,
		exactlyOneOf(businessRefDevice, refDevice),
		exactlyOneOf(businessPlan, plan),
		deviceIdentifier,
		preferredAreaCode,
		preferredAddress,
	],
	optional: [
		businessFeatures,
		preferredCallingPrefix,
		label,
		newSim,
		comment,
		remoteActivityId,
		customFields,
	],
};
