import { shippingAddress } from '../../../fields/order/addresses';
import { carrierAccount } from '../../../fields/line/carrier';
import { businessRefDevice } from '../../../fields/device/device';
import { line } from '../../../fields/line/line';
import { businessPlan, plan } from '../../../fields/line/plan';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import { exactlyOneOf, type ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const changeCarrier: ActivityType = {
	id: 4,
	operation: 'changeCarrier',
	name: 'Change Carrier',
	action: 'Change the carrier of a line',
	concerns: 'line',
	description: "Move a phone number to another of the company's carriers, with a new device",
	duplicates: neverTwice,
	ends: { shipped: 'shipped' },
	required: [
		line,
		carrierAccount,
		businessRefDevice,
		exactlyOneOf(businessPlan, plan),
		shippingAddress,
	],
	optional: [comment, remoteActivityId, customFields],
};
