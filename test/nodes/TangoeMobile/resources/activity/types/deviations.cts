import { documentedTypes, type DocumentedForm } from './documented.cts';

/** How an attribute stands in the node; `either` is exactly one of two, `any` at least one of several. */
export type CatalogueForm = 'required' | 'optional' | 'either' | 'any';

/** Where the node's catalogue is not what the documentation says, and why. */
export interface Deviation {
	/** `activity_type_id` */
	types: number[];
	paths: string[];
	documented: DocumentedForm | 'absent';
	catalogue: CatalogueForm | 'absent';
	reason: string;
}

const allIds = documentedTypes.map(({ activity_type_id }) => activity_type_id);
const accessoryParts = [
	'accessory_order_items_attributes.accessory_id',
	'accessory_order_items_attributes.quantity',
];
const customFieldParts = ['custom_fields.custom_field_id', 'custom_fields.value'];
const withoutReturn = allIds.filter((id) => id !== 46);

export const DEVIATIONS: Deviation[] = [
	{
		types: withoutReturn,
		paths: ['custom_fields'],
		documented: 'absent',
		catalogue: 'optional',
		reason: 'Every section links to the page on custom fields, only Device Return shows them',
	},
	{
		types: withoutReturn,
		paths: customFieldParts,
		documented: 'absent',
		catalogue: 'required',
		reason: 'A custom field without its ID or its value says nothing',
	},
	{
		types: [46],
		paths: ['custom_field_id'],
		documented: 'optional',
		catalogue: 'absent',
		reason: 'The table has it as a plain attribute, the example inside custom_fields',
	},
	{
		types: [46],
		paths: ['custom_fields'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'The example shows the numbered entries that the table does not describe',
	},
	{
		types: [46],
		paths: customFieldParts,
		documented: 'example',
		catalogue: 'required',
		reason: 'A custom field without its ID or its value says nothing',
	},
	{
		types: [46],
		paths: ['return_courier_id'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'The table does not name the courier, the example does',
	},
	{
		types: [15],
		paths: ['business_feature_ids', 'removed_feature_ids'],
		documented: 'required',
		catalogue: 'any',
		reason: 'An order that only adds features has none to remove',
	},
	{
		types: [3, 17],
		paths: accessoryParts,
		documented: 'optional',
		catalogue: 'required',
		reason: 'The list is optional, but a row needs both to order anything',
	},
	{
		types: [22, 40],
		paths: accessoryParts,
		documented: 'example',
		catalogue: 'required',
		reason: 'The table has the list without what is in it',
	},
	{
		types: [31],
		paths: ['accessory_order_items_attributes_'],
		documented: 'optional',
		catalogue: 'absent',
		reason: 'Misspelt in the table, with an underscore at the end',
	},
	{
		types: [31],
		paths: ['accessory_order_items_attributes'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'The spelling of the example, as in every other activity',
	},
	{
		types: [31],
		paths: accessoryParts,
		documented: 'example',
		catalogue: 'required',
		reason: 'The table has the list without what is in it',
	},
	{
		types: [14],
		paths: ['busines_feature_ids'],
		documented: 'optional',
		catalogue: 'absent',
		reason: 'Misspelt in the table, with one s',
	},
	{
		types: [14],
		paths: ['business_feature_ids'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'The spelling of the example, as in every other activity',
	},
	{
		types: [16],
		paths: ['label'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'The table does not name the label, the example does',
	},
	{
		types: [21],
		paths: ['remote_activity_id'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'Missing from this one table; every other activity has it',
	},
	{
		types: [5, 6, 21, 31],
		paths: ['phone_number', 'name', 'transfer_notes'].map(
			(name) => `transfer_of_liability_attributes.${name}`,
		),
		documented: 'example',
		catalogue: 'required',
		reason: 'The tables do not say what is in the group; every example has these',
	},
	{
		types: [5, 6, 21, 31],
		paths: ['transfer_of_liability_attributes.to_liability'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'Every example has it; the type says which it is, and it is sent without being given',
	},
	{
		types: [21],
		paths: ['transfer_of_liability_attributes.created_for_personal_email'],
		documented: 'example',
		catalogue: 'optional',
		reason: 'Only this example has it, and it is personal data',
	},
	{
		types: [31],
		paths: ['transfer_of_liability_attributes'],
		documented: 'example',
		catalogue: 'required',
		reason: 'A transfer of liability whose table forgets the transfer',
	},
	{
		types: [18],
		paths: ['lost_stolen', 'damaged', 'broken_seal', 'neglect', 'mishandled', 'modified'].map(
			(flag) => `warranty.${flag}`,
		),
		documented: 'optional',
		catalogue: 'required',
		reason: 'The warranty is required and is nothing but its flags: all six are sent',
	},
	{
		types: [6],
		paths: ['carrier_id'],
		documented: 'absent',
		catalogue: 'optional',
		reason: 'The carrier changes, but neither table nor example names one',
	},
];
