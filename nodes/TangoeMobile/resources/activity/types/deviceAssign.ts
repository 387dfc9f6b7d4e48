import { device } from '../fields/device';
import { replacementPerson } from '../fields/employee';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const deviceAssign: ActivityType = {
	id: 24,
	operation: 'deviceAssign',
	name: 'Device Assign',
	action: 'Assign a device to another person',
	description: 'Hand a device, without its line, to another person in the company',
	repeat: neverTwice,
	apartBy: [replacementPerson],
	required: [device, replacementPerson],
	optional: [comment, remoteActivityId, customFields],
};
