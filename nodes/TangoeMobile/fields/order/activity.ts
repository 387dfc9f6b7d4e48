import type { PickField } from '../../kinds/fieldTypes';

/** An activity that exists; only Tangoe's ID is sure to find it again. */
export const activityId: PickField = {
	kind: 'pick',
	attribute: 'activity_id',
	label: 'Activity',
	lookup: 'activities',
	placeholder: 'e.g. 4791063',
	description: 'The ID that Tangoe Mobile assigned when the activity was placed',
};
