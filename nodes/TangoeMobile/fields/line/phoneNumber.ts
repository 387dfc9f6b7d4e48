import type { TextField } from '../../kinds/fieldTypes';

const threeDigits = {
	regex: /^\d{3}$/,
	remedy: 'give exactly three digits, such as 315',
};

export const preferredAreaCode: TextField = {
	kind: 'text',
	attribute: 'preferred_area_code',
	label: 'Area Code',
	pattern: threeDigits,
	placeholder: 'e.g. 315',
	description: 'Preferred first three digits of the new number',
};

export const preferredCallingPrefix: TextField = {
	kind: 'text',
	attribute: 'preferred_calling_prefix',
	label: 'Calling Prefix',
	pattern: threeDigits,
	placeholder: 'e.g. 123',
	description: 'Preferred three digits after the area code',
	deviations: [
		{
			says: 'The examples of Add Service to Managed Device and of Transfer of Liability and Change Carrier send an empty calling prefix. It is left out when empty.',
			types: ['addServiceToManagedDevice', 'transferOfLiabilityAndChangeCarrier'],
			onlyWhereOptional: true,
		},
	],
};
