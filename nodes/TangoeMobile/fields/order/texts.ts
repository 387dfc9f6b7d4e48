import type { ListField, TextField } from '../../kinds/fieldTypes';

export const comment: TextField = {
	kind: 'text',
	attribute: 'comment',
	label: 'Comment',
	rows: 2,
	description: 'Note for the person who processes the order',
	deviations: [
		{
			says: 'Most examples send an empty comment. It is left out when empty.',
			onlyWhereOptional: true,
		},
	],
};

/** For the activity that takes everything about a trip but its dates from the comment. */
export const tripComment: TextField = {
	...comment,
	placeholder: 'e.g. France: calls, and 5 GB of data',
	description:
		'Where the trip goes and which features are needed: the order has no other field for either',
};

export const label: TextField = {
	kind: 'text',
	attribute: 'label',
	label: 'Label',
	description: 'The label of the line at the carrier',
};

export const remoteActivityId: TextField = {
	kind: 'text',
	attribute: 'remote_activity_id',
	label: 'Remote Activity ID',
	placeholder: 'e.g. REQ0012345',
	description: 'Your own reference for the order, such as a ticket or HR request number',
	deviations: [
		{
			says: 'The table of Transfer of Liability (Corporate to Personal) does not name the remote activity ID, its example does. It can be given everywhere.',
			types: ['transferOfLiabilityToPersonal'],
		},
	],
};

export const customFields: ListField = {
	kind: 'list',
	attribute: 'custom_fields',
	label: 'Custom Fields',
	description: 'Fields that your company has added in Tangoe Mobile',
	set: 'field',
	addLabel: 'Add Custom Field',
	isKeyed: true,
	fields: [
		{
			kind: 'text',
			attribute: 'custom_field_id',
			label: 'Custom Field ID',
			placeholder: 'e.g. 17',
			description: 'The ID that the field has in your tenant',
			hint: 'Ask Tangoe for it: the API has no list of custom fields.',
		},
		{
			kind: 'scalar',
			attribute: 'value',
			label: 'Value',
			placeholder: 'e.g. Cost Center 4100',
			description: 'What to enter in the field. A number, true and false are sent as text.',
		},
	],
	deviations: [
		{
			says: 'Device Return lists custom_field_id as a plain attribute; its example shows custom_fields with numbered entries, each with custom_field_id and value. The form of the example is sent, for every activity.',
			types: ['deviceReturn'],
		},
		{
			says: 'Only text is shown as a value. Numbers, true and false are sent as text.',
			types: ['deviceReturn'],
		},
	],
};
