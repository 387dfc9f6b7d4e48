import { shippingAddress } from '../fields/addresses';
import { line } from '../fields/line';
import { comment, customFields, remoteActivityId } from '../fields/texts';
import { warranty, warrantyPlacement } from '../fields/warranty';
import { someDamage } from '../rules';
import type { ActivityType } from './activityType';
import { neverTwice } from './repeat';

export const deviceReplacement: ActivityType = {
	id: 18,
	operation: 'deviceReplacement',
	name: 'Device Replacement (Lost/Stolen/Broken)',
	action: 'Replace a lost, stolen or broken device',
	description: 'Replace the device on a line because it is lost, was stolen or stopped working',
	repeat: neverTwice,
	required: [line, warranty, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
	options: [warrantyPlacement],
	rules: [someDamage],
};
