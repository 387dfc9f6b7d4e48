import { shippingAddress } from '../../../fields/order/addresses';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { perhapsAnother } from './duplicatePolicy';

export const orderSimCard: ActivityType = {
	id: 38,
	operation: 'orderSimCard',
	name: 'Order SIM Card',
	action: 'Order a SIM card for a line',
	concerns: 'line',
	description: 'Order a new SIM card for an existing line',
	duplicates: perhapsAnother,
	required: [line, shippingAddress],
	optional: [comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'The example writes the type as the text "38", every other example as a number. The number is sent.',
		},
	],
};
