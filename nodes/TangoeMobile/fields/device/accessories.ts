import type { ListField, PicksField } from '../../kinds/fieldTypes';

const names: PicksField = {
	kind: 'picks',
	attribute: 'accessory_names',
	label: 'Accessories (Names or IDs)',
	lookup: 'accessories',
	description: 'One of each of these accessories, in place of the rows of Accessories',
};

export const accessories: ListField = {
	kind: 'list',
	attribute: 'accessory_order_items_attributes',
	label: 'Accessories',
	set: 'item',
	addLabel: 'Add Accessory',
	fields: [
		{
			kind: 'pick',
			attribute: 'accessory_id',
			label: 'Accessory',
			needsNoLabel: true,
			lookup: 'accessories',
			placeholder: 'e.g. 5953',
		},
		{ kind: 'quantity', attribute: 'quantity', label: 'Quantity' },
	],
	names,
	deviations: [
		{
			says: 'The tables describe a list of integers separated by commas, the examples objects with accessory_id and quantity. Objects are sent, also where the table names no children.',
		},
		{ says: 'The examples write the quantity as text. It is sent as text.' },
		{
			says: 'Transfer of Liability With Upgrade spells it with an underscore at the end in its table. The spelling of its example is sent.',
			types: ['transferOfLiabilityWithUpgrade'],
		},
	],
};
