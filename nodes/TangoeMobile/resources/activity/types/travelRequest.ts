import { pickUpDate, returnDate } from '../../../fields/order/dates';
import { line } from '../../../fields/line/line';
import { customFields, remoteActivityId, tripComment } from '../../../fields/order/texts';
import { startNotAfterEnd } from './rules';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const travelRequest: ActivityType = {
	id: 12,
	operation: 'travelRequest',
	name: 'Travel Request',
	action: 'Request travel features for a line',
	concerns: 'line',
	description: 'Add international features for a trip and remove them afterwards',
	duplicates: neverTwice,
	distinguishedBy: [pickUpDate, returnDate],
	required: [line, pickUpDate, returnDate, tripComment],
	optional: [remoteActivityId, customFields],
	rules: [startNotAfterEnd],
};
