import type { AttributeRule } from './attributeRule.cts';

const required = (name: string): AttributeRule => ({ name, required: true });
const optional = (name: string): AttributeRule => ({ name, required: false });

/** How the children of a group are written. */
export type GroupForm = 'object' | 'list' | 'keyed';

/**
 * The attributes that have children. Where a table spells the children out, the table counts; these
 * stand where it does not.
 */
export const GROUPS: Record<string, { form: GroupForm; children: AttributeRule[] }> = {
	shipping_address_attributes: {
		form: 'object',
		children: [
			...['address1', 'city', 'state', 'zip', 'country_id'].map(required),
			...['address2', 'ship_attention'].map(optional),
		],
	},
	preferred_address_attributes: {
		form: 'object',
		children: [
			...['address1', 'city', 'state', 'zip'].map(required),
			...['address2', 'ship_attention'].map(optional),
		],
	},
	accessory_order_items_attributes: {
		form: 'list',
		children: ['accessory_id', 'quantity'].map(required),
	},
	// The example nests the six flags that the table lists beside it.
	warranty: {
		form: 'object',
		children: [
			...['lost_stolen', 'damaged', 'broken_seal'].map(optional),
			...['neglect', 'mishandled', 'modified'].map(optional),
		],
	},
	// No table names the children: these are the examples'.
	transfer_of_liability_attributes: {
		form: 'object',
		children: [
			...['transfer_notes', 'phone_number', 'name', 'to_liability'].map(required),
			optional('created_for_personal_email'),
		],
	},
	custom_fields: {
		form: 'keyed',
		children: ['custom_field_id', 'value'].map(required),
	},
};
