import type { PickField } from '../../kinds/fieldTypes';

/** An activity that exists; Tangoe's ID is the only sure way to find one again. */
export const activityId: PickField = {
	kind: 'pick',
	attribute: 'activity_id',
	label: 'Activity',
	lookup: 'activities',
	placeholder: 'e.g. 4791063',
	description: 'The ID that Tangoe Mobile gave the activity when it was placed',
};
