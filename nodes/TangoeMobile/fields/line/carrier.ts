import type { PickField } from '../../kinds/fieldTypes';

export const carrier: PickField = {
	kind: 'pick',
	attribute: 'carrier_id',
	label: 'Carrier',
	lookup: 'carriers',
	placeholder: 'e.g. 834256072',
	description: 'A carrier that the employee may order from',
	deviations: [
		{
			says: 'The table of Add Service to Existing Device explains the carrier as "the internal id of the phone#", which is copied from another row: it is the carrier, as in its example.',
			types: ['addServiceToExistingDevice'],
		},
	],
};

export const carrierAccount: PickField = {
	kind: 'pick',
	attribute: 'carrier_account_id',
	label: 'Carrier Account',
	lookup: 'carrierAccounts',
	placeholder: 'e.g. 69607',
	description: 'The account with the new carrier. Its ID differs from the ID of the carrier.',
};
