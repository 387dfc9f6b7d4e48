import type { ChoiceField, GroupField, SimpleField, TextField } from '../../kinds/fieldTypes';

const phoneNumber: TextField = {
	kind: 'text',
	attribute: 'phone_number',
	parameter: 'transferPhoneNumber',
	label: 'Transfer Phone Number',
	digitsOnly: true,
	pattern: { regex: /^\d{7,15}$/, remedy: 'give the digits of the number, ten in North America' },
	placeholder: 'e.g. 5166974878',
	description: 'The phone number to transfer. Spaces and punctuation are removed.',
	deviations: [
		{
			says: 'One example has eleven digits with a leading 1, the others ten. The digits are sent as they are given.',
		},
	],
};

const name: TextField = {
	kind: 'text',
	attribute: 'name',
	parameter: 'transferName',
	label: 'Transfer Name',
	placeholder: 'e.g. Pinkerton Quackers',
	description: 'Name on the personal account',
};

const notes: TextField = {
	kind: 'text',
	attribute: 'transfer_notes',
	label: 'Transfer Notes',
	rows: 2,
};

const personalEmail: TextField = {
	kind: 'text',
	attribute: 'created_for_personal_email',
	label: 'Personal Email',
	pattern: { regex: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, remedy: 'give an email address' },
	placeholder: 'e.g. name@email.com',
	description: 'Address at which the employee can be reached after leaving the company',
};

function toLiability(initial: 'corporate' | 'individual'): ChoiceField {
	return {
		kind: 'choice',
		attribute: 'to_liability',
		label: 'To Liability',
		description: `Who is liable for the line after the transfer. Without this field ${initial} is sent.`,
		choices: [
			{ name: 'Corporate', value: 'corporate' },
			{ name: 'Individual', value: 'individual' },
		],
		initial,
		sentWhenAbsent: true,
		refusesBlank: true,
		deviations: [
			{
				says: 'Two activities that move a line to the company show "individual" in their examples, a third "corporate". The value follows the direction of the activity and can be changed.',
			},
		],
	};
}

function liability(initial: 'corporate' | 'individual', more: SimpleField[]): GroupField {
	const direction = toLiability(initial);
	return {
		kind: 'group',
		attribute: 'transfer_of_liability_attributes',
		label: 'Transfer of Liability',
		fields: [phoneNumber, name, direction, notes, ...more],
		optional: [direction, ...more],
		deviations: [
			{
				says: 'The tables name no children of this group. Those that all examples have are sent: to_liability as the activity says unless it is given, the others as they are required.',
			},
		],
	};
}

export const liabilityToCorporate = liability('corporate', []);
export const liabilityToPersonal = liability('individual', [personalEmail]);
