import { shippingAddress } from '../../../fields/order/addresses';
import {
	returnCourier,
	returnGenericSerial,
	returnImei,
	returnImeiAsNumber,
	returnTrackingNumber,
	singleIdentifier,
} from '../../../fields/device/deviceReturn';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import { someIdentifier } from './rules';
import type { ActivityType } from './activityType';
import { wantedAgain } from './duplicatePolicy';

export const deviceReturn: ActivityType = {
	id: 46,
	operation: 'deviceReturn',
	name: 'Device Return',
	action: 'Return a company device',
	concerns: 'device',
	description: 'Send back a device that the company owns',
	duplicates: wantedAgain,
	required: [returnImei, returnGenericSerial, returnTrackingNumber, shippingAddress],
	optional: [returnCourier, comment, remoteActivityId, customFields],
	options: [returnImeiAsNumber, singleIdentifier],
	rules: [someIdentifier],
};
