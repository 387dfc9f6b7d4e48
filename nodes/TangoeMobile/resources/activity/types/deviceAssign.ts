import { device } from '../../../fields/device/device';
import { currentOwner, replacementPerson } from '../../../fields/person/employee';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const deviceAssign: ActivityType = {
	id: 24,
	operation: 'deviceAssign',
	name: 'Device Assign',
	action: 'Assign a new owner to a device',
	concerns: 'device',
	description: 'Transfer a device, without its line, from its current owner to another employee',
	duplicates: neverTwice,
	distinguishedBy: [replacementPerson],
	undoneBy: [24],
	employee: currentOwner,
	required: [device, replacementPerson],
	optional: [comment, remoteActivityId, customFields],
};
