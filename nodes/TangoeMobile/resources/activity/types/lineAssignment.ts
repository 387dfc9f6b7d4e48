import { currentOwner, replacementPerson } from '../../../fields/person/employee';
import { line } from '../../../fields/line/line';
import { comment, customFields, label, remoteActivityId } from '../../../fields/order/texts';
import type { ActivityType } from './activityType';
import { neverTwice } from './duplicatePolicy';

export const lineAssignment: ActivityType = {
	id: 16,
	operation: 'lineAssignment',
	name: 'Line Assignment',
	action: 'Assign a new owner to a line',
	concerns: 'line',
	description: 'Transfer a line, with its device, from its current owner to another employee',
	duplicates: neverTwice,
	distinguishedBy: [replacementPerson],
	undoneBy: [16],
	employee: currentOwner,
	required: [line, replacementPerson],
	optional: [label, comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'The table does not name the label, the example does. It can be given and is left out when empty.',
		},
	],
};
