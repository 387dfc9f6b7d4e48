import { featuresToAdd, featuresToRemove } from '../../../fields/line/features';
import { line } from '../../../fields/line/line';
import { comment, customFields, remoteActivityId } from '../../../fields/order/texts';
import { atLeastOneOf, type ActivityType } from './activityType';
import { wantedAgain } from './duplicatePolicy';

export const addRemoveFeatures: ActivityType = {
	id: 15,
	operation: 'addRemoveFeatures',
	name: 'Add/Remove Features',
	action: 'Add or remove features of a line',
	concerns: 'line',
	description:
		'Change the features of a line that are not part of its plan, such as international roaming',
	duplicates: wantedAgain,
	ends: { 'features updated': 'done' },
	required: [line, atLeastOneOf(featuresToAdd, featuresToRemove)],
	optional: [comment, remoteActivityId, customFields],
	deviations: [
		{
			says: 'The table requires both lists of features, which an order that only adds cannot fill. At least one feature has to be given, and the other list is sent empty.',
		},
	],
};
