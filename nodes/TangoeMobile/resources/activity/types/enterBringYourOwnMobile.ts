import { deviceIdentifier, refDevice } from '../../../fields/device/device';
import {
	program,
	signature,
	skipApproval,
	skipPolicyAgreement,
	suppressUserEmail,
} from '../../../fields/person/program';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const enterBringYourOwnMobile: ActivityType = {
	id: 29,
	operation: 'enterBringYourOwnMobile',
	name: 'Enter Bring Your Own Mobile',
	action: 'Enroll a personal (BYOD) device',
	concerns: 'person',
	description: 'Enroll a personal device in the bring-your-own-mobile program (BYOD)',
	duplicates: perhapsAnother,
	required: [
		refDevice,
		deviceIdentifier,
		program,
		signature,
		skipApproval,
		skipPolicyAgreement,
		suppressUserEmail,
		comment,
	],
	optional: [remoteActivityId, customFields],
};
