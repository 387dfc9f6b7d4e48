import { shippingAddress } from '../fields/addresses';
import { carrierAccount } from '../fields/carrier';
import { businessRefDevice } from '../fields/device';
import { line } from '../fields/line';
import { businessPlan, plan } from '../fields/plan';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import { exactlyOneOf, type ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const changeCarrier: ActivityType = {
	id: 4,
	operation: 'changeCarrier',
	name: 'Change Carrier',
	action: 'Move a line to another carrier',
	description: 'Move a phone number to another carrier of the company',
	repeat: neverTwice,
	required: [
		line,
		carrierAccount,
		businessRefDevice,
		exactlyOneOf(businessPlan, plan),
		shippingAddress,
	],
	optional: [comment, remoteActivityId, customFields],
};
