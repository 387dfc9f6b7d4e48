import { shippingAddress } from '../fields/addresses';
import {
	returnCourier,
	returnGenericSerial,
	returnImei,
	returnImeiAsNumber,
	returnTrackingNumber,
	singleIdentifier,
} from '../fields/deviceReturn';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import { someIdentifier } from '../rules';
import type { ActivityType } from './activityType';
import { wantedAgain } from './repeat';

export const deviceReturn: ActivityType = {
	id: 46,
	operation: 'deviceReturn',
	name: 'Device Return',
	action: 'Return a device',
	description: 'Send a device that the company owns back',
	repeat: wantedAgain,
	required: [returnImei, returnGenericSerial, returnTrackingNumber, shippingAddress],
	optional: [returnCourier, comment, remoteActivityId, customFields],
	options: [returnImeiAsNumber, singleIdentifier],
	rules: [someIdentifier],
};
