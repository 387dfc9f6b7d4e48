/** How a decision changes what the tables say. */
export type Change =
	| { optional: string }
	| { required: string }
	| { renamed: [from: string, to: string] }
	| { dropped: string }
	| { exactlyOne: [string, string] }
	/** Each must be sent, may be empty, but not all of them at once. */
	| { someFilled: string[] }
	| { alsoInteger: string }
	| { alsoText: string };

/** Where the documentation contradicts itself: what the sandbox does about it, and why. */
export interface Contradiction {
	types: number[] | 'all';
	change: Change;
	reason: string;
}

/** Tables win except as listed here. */
export const CONTRADICTIONS: Contradiction[] = [
	{
		types: 'all',
		change: { exactlyOne: ['employee_id', 'created_for_id'] },
		reason: 'Attribute Mapping names created_for_id as the alternative to employee_id.',
	},
	{
		types: 'all',
		change: { optional: 'custom_fields' },
		reason: 'Every section points to custom fields; the one example keys them "1", "2", …',
	},
	{
		types: [46],
		change: { dropped: 'custom_field_id' },
		reason: 'The table lists it as a plain attribute, the example inside custom_fields.',
	},
	{
		types: [37],
		change: { alsoInteger: 'employee_id' },
		reason: 'The example has the number 10000 where all others have text.',
	},
	{
		types: [38],
		change: { alsoText: 'activity_type_id' },
		reason: 'The example has the text "38" where all others have a number.',
	},
	{
		types: [15],
		change: { someFilled: ['business_feature_ids', 'removed_feature_ids'] },
		reason: 'Both are required, but adding without removing must be possible: [] counts as sent.',
	},
	{
		types: [14],
		change: { renamed: ['busines_feature_ids', 'business_feature_ids'] },
		reason: 'Misspelt in the table, right in the example.',
	},
	{
		types: [31],
		change: { renamed: ['accessory_order_items_attributes_', 'accessory_order_items_attributes'] },
		reason: 'The table has a trailing underscore, the example has not.',
	},
	{
		types: [31],
		change: { required: 'transfer_of_liability_attributes' },
		reason: 'Missing in the table, in the example as in the three other transfers.',
	},
	{
		types: [16],
		change: { optional: 'label' },
		reason: 'Only the example has it.',
	},
	{
		types: [21],
		change: { optional: 'remote_activity_id' },
		reason: 'Only the example has it; every other type lists it.',
	},
	{
		types: [46],
		change: { optional: 'return_courier_id' },
		reason: 'Only the example has it.',
	},
	{
		types: [46],
		change: { someFilled: ['return_imei', 'return_generic_serial'] },
		reason: 'Both are required, but not every device has both: one may be sent empty.',
	},
];
