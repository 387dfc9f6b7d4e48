import { shippingAddress } from '../../../fields/order/addresses';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import { warranty, warrantyPlacement } from '../../../fields/device/warranty';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const deviceReplacement: ActivityType = {
	id: 18,
	operation: 'deviceReplacement',
	name: 'Device Replacement (Lost/Stolen/Broken)',
	action: 'Replace a lost, stolen or broken device',
	concerns: 'device',
	description: 'Replace the device on a line because it was lost, stolen or broken',
	duplicates: neverTwice,
	ends: { shipped: 'shipped' },
	required: [line, warranty, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
	options: [warrantyPlacement],
};
