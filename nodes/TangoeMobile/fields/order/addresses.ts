import type {
	FlagField,
	GroupField,
	PickField,
	SimpleField,
	TextField,
} from '../../kinds/fieldTypes';

const LONGEST_ADDRESS_LINE = 35;

const address1: TextField = {
	kind: 'text',
	attribute: 'address1',
	label: 'Address Line 1',
	needsNoLabel: true,
	maxLength: LONGEST_ADDRESS_LINE,
	whenTooLong: 'shorten it or use Address Line 2',
	placeholder: 'e.g. 123 N Fake St.',
	description: `At most ${LONGEST_ADDRESS_LINE} characters`,
};

const city: TextField = {
	kind: 'text',
	attribute: 'city',
	label: 'City',
	placeholder: 'e.g. Indianapolis',
	needsNoLabel: true,
};

const state: TextField = {
	kind: 'text',
	attribute: 'state',
	label: 'State',
	needsNoLabel: true,
	placeholder: 'e.g. IN',
	description: 'Two-letter code of the state or province in the United States and Canada',
};

const zip: TextField = {
	kind: 'text',
	attribute: 'zip',
	label: 'ZIP or Postal Code',
	needsNoLabel: true,
	placeholder: 'e.g. 46220',
};

const country: PickField = {
	kind: 'pick',
	attribute: 'country_id',
	label: 'Country',
	needsNoLabel: true,
	lookup: 'countries',
	placeholder: 'e.g. 52123291',
	deviations: [
		{
			says: 'Seven activities require a country without naming a list of countries. It is picked from the same list in all of them.',
		},
	],
};

const address2: TextField = {
	kind: 'text',
	attribute: 'address2',
	label: 'Address Line 2',
	needsNoLabel: true,
	maxLength: LONGEST_ADDRESS_LINE,
	placeholder: 'e.g. Apt. 4',
	description: `At most ${LONGEST_ADDRESS_LINE} characters`,
};

const attention: TextField = {
	kind: 'text',
	attribute: 'ship_attention',
	label: 'Attention',
	placeholder: 'e.g. Pinkerton Quackers',
	description: 'Name to print on the shipping label',
};

/** Each address has parts of its own, so that what is said about one of them does not reach the other. */
function address(
	group: Pick<GroupField, 'attribute' | 'label' | 'description'>,
	place: SimpleField[],
): GroupField {
	const [line1, line2, addressee] = [{ ...address1 }, { ...address2 }, { ...attention }];
	return {
		kind: 'group',
		...group,
		set: 'address',
		fields: [line1, line2, ...place.map((part) => ({ ...part })), addressee],
		optional: [line2, addressee],
	};
}

export const shippingAddress = address(
	{ attribute: 'shipping_address_attributes', label: 'Shipping Address' },
	[city, state, zip, country],
);

/** Unlike the shipping address it has no country, in every table and example. */
export const preferredAddress = address(
	{
		attribute: 'preferred_address_attributes',
		label: 'Preferred Address',
		description: 'Where the line is mainly used, which decides the area of its phone number',
	},
	[city, state, zip],
);

export const preferredAddressSameAsShipping: FlagField = {
	kind: 'flag',
	attribute: 'preferred_address_same_as_shipping',
	label: 'Preferred Address Same as Shipping',
	initial: true,
	description: 'Whether the line is mainly used at the shipping address',
};

/** For the activities that take both addresses. */
export const preferredAddressOrShipping: GroupField = {
	...preferredAddress,
	sameAs: { switch: preferredAddressSameAsShipping, group: shippingAddress },
};
