import { preferredAddress } from '../fields/addresses';
import { carrier } from '../fields/carrier';
import { businessRefDevice, deviceIdentifier, newSim, refDevice } from '../fields/device';
import { businessFeatures } from '../fields/features';
import { preferredAreaCode, preferredCallingPrefix } from '../fields/phoneNumber';
import { businessPlan, plan } from '../fields/plan';
import { comment, customFields, label, remoteActivityId } from '../fields/texts';
import { exactlyOneOf, type ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const addServiceToExistingDevice: ActivityType = {
	id: 37,
	operation: 'addServiceToExistingDevice',
	name: 'Add Service to Existing Device',
	action: 'Add service to an existing device',
	description: 'Add service to a device that may not be managed in the portal yet',
	repeat: perhapsAnother,
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
