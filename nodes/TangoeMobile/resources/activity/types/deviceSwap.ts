import { deviceIdentifier, newSim, replacementRefDevice } from '../fields/device';
import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './repeat';

export const deviceSwap: ActivityType = {
	id: 8,
	operation: 'deviceSwap',
	name: 'Device Swap',
	action: 'Swap the device on a line',
	description: 'Put another device on an active line',
	repeat: perhapsAnother,
	required: [line, replacementRefDevice, deviceIdentifier, newSim],
	optional: [comment, remoteActivityId, customFields],
};
