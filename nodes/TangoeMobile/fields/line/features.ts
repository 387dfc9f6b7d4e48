import type { PicksField } from '../../kinds/fieldTypes';

export const businessFeatures: PicksField = {
	kind: 'picks',
	attribute: 'business_feature_ids',
	label: 'Features to Add',
	lookup: 'businessFeatures',
	description: 'The features to add',
	deviations: [
		{
			says: 'The tables describe several IDs as separated by commas, the examples show arrays. An array is sent.',
		},
		{
			says: 'Plan Change misspells it busines_feature_ids in its table. The spelling of its example is sent.',
			types: ['planChange'],
		},
	],
};

export const removedFeatures: PicksField = {
	kind: 'picks',
	attribute: 'removed_feature_ids',
	label: 'Features to Remove',
	lookup: 'lineFeatures',
	description: 'The features to remove from the line',
};

/** For the order that changes nothing but features: both lists are sent, even when one is empty. */
export const featuresToAdd: PicksField = { ...businessFeatures, sendsEmpty: true };
export const featuresToRemove: PicksField = { ...removedFeatures, sendsEmpty: true };
