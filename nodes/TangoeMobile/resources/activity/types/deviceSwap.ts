import { newDeviceIdentifier, newSim, replacementRefDevice } from '../../../fields/device/device';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const deviceSwap: ActivityType = {
	id: 8,
	operation: 'deviceSwap',
	name: 'Device Swap',
	action: 'Swap a line to another device',
	concerns: 'device',
	description: 'Switch an active line to another device, without ordering one',
	duplicates: perhapsAnother,
	required: [line, replacementRefDevice, newDeviceIdentifier, newSim],
	optional: [comment, remoteActivityId, customFields],
};
