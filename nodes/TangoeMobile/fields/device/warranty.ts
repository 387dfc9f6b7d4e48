import type { ChoiceField, FlagsField } from '../../kinds/fieldTypes';

export const warrantyPlacement: ChoiceField = {
	kind: 'choice',
	attribute: 'warranty_placement',
	label: 'Warranty Placement',
	description: "Where to put the warranty in the order. Tangoe's table and example differ.",
	choices: [
		{ name: 'Beside the Activity', value: 'beside', description: 'As in the documented example' },
		{ name: 'Inside the Activity', value: 'inside', description: 'As in the documented table' },
	],
	initial: 'beside',
};

export const warranty: FlagsField = {
	kind: 'flags',
	attribute: 'warranty',
	label: 'Warranty',
	description: 'What happened to the device',
	besideUnless: 'warrantyPlacement',
	choices: [
		{ name: 'Lost or Stolen', value: 'lost_stolen' },
		{ name: 'Damaged', value: 'damaged' },
		{ name: 'Broken Seal', value: 'broken_seal' },
		{ name: 'Neglect', value: 'neglect' },
		{ name: 'Mishandled', value: 'mishandled' },
		{ name: 'Modified', value: 'modified' },
	],
	deviations: [
		{
			says: 'The table lists the warranty and its six flags among the attributes of the activity, the example shows an object beside the activity. The example is followed; the option Warranty Placement puts the object inside.',
		},
		{
			says: 'The table requires the warranty while all its flags are optional. All six are sent, and at least one must be true.',
		},
		{
			says: "The documentation's answer has lost_stolen as a field of the activity. An answer that does not show what was sent is pointed out.",
		},
	],
};
