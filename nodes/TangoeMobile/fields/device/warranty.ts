import type { ChoiceField, FlagField, GroupField } from '../../kinds/fieldTypes';

function damage(attribute: string, label: string, description: string): FlagField {
	return { kind: 'flag', attribute, label, initial: false, description };
}

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

export const warranty: GroupField = {
	kind: 'group',
	attribute: 'warranty',
	label: 'Warranty',
	description: 'What happened to the device. Turn on at least one.',
	set: 'flags',
	besideUnless: 'warrantyPlacement',
	fields: [
		damage('lost_stolen', 'Lost or Stolen', 'Whether the device is lost or was stolen'),
		damage('damaged', 'Damaged', 'Whether the device is damaged'),
		damage('broken_seal', 'Broken Seal', "Whether the device's seal is broken"),
		damage('neglect', 'Neglect', 'Whether the device was neglected'),
		damage('mishandled', 'Mishandled', 'Whether the device was mishandled'),
		damage('modified', 'Modified', 'Whether the device was modified'),
	],
	optional: [],
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
