import { deviceIdentifier, refDevice } from '../fields/device';
import {
	program,
	signature,
	skipApproval,
	skipPolicyAgreement,
	suppressUserEmail,
} from '../fields/program';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const enterBringYourOwnMobile: ActivityType = {
	id: 29,
	operation: 'enterBringYourOwnMobile',
	name: 'Enter Bring Your Own Mobile',
	action: 'Enroll a personal device',
	description: 'Enroll a personal device in the bring-your-own-mobile program',
	repeat: perhapsAnother,
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
