import type {
	FlagField,
	GroupField,
	PickField,
	SimpleField,
	TextField,
	WholeField,
} from '../../kinds/fieldTypes';

const LONGEST_ADDRESS_LINE = 35;

/** What else an object may call the attributes of an address. */
const ALIASES: WholeField['aliases'] = {
	address1: ['addressLine1', 'line1', 'street', 'street1', 'streetAddress'],
	address2: ['addressLine2', 'line2', 'street2'],
	state: ['province', 'region'],
	zip: ['postalCode', 'postcode', 'zipCode'],
	country_id: ['country', 'countryCode'],
	ship_attention: ['attention'],
};

/** One of the two addresses: how its parameters and labels begin. */
interface Role {
	parameter: 'shipping' | 'preferred';
	word: 'Shipping' | 'Preferred';
}

const SHIPPING: Role = { parameter: 'shipping', word: 'Shipping' };
const PREFERRED: Role = { parameter: 'preferred', word: 'Preferred' };

function address1({ parameter, word }: Role): TextField {
	return {
		kind: 'text',
		attribute: 'address1',
		parameter: `${parameter}Address1`,
		label: `${word} Address Line 1`,
		needsNoLabel: true,
		maxLength: LONGEST_ADDRESS_LINE,
		whenTooLong: `shorten it or use ${word} Address Line 2`,
		placeholder: 'e.g. 123 N Fake St.',
		description: `At most ${LONGEST_ADDRESS_LINE} characters`,
	};
}

function address2({ parameter, word }: Role): TextField {
	return {
		kind: 'text',
		attribute: 'address2',
		parameter: `${parameter}Address2`,
		label: `${word} Address Line 2`,
		needsNoLabel: true,
		maxLength: LONGEST_ADDRESS_LINE,
		placeholder: 'e.g. Apt. 4',
		description: `At most ${LONGEST_ADDRESS_LINE} characters`,
	};
}

function city({ parameter, word }: Role): TextField {
	return {
		kind: 'text',
		attribute: 'city',
		parameter: `${parameter}City`,
		label: `${word} City`,
		needsNoLabel: true,
		placeholder: 'e.g. Indianapolis',
	};
}

function state({ parameter, word }: Role): TextField {
	return {
		kind: 'text',
		attribute: 'state',
		parameter: `${parameter}State`,
		label: `${word} State`,
		needsNoLabel: true,
		placeholder: 'e.g. IN',
		description: 'Two-letter code of the state or province in the United States and Canada',
	};
}

function zip({ parameter, word }: Role): TextField {
	return {
		kind: 'text',
		attribute: 'zip',
		parameter: `${parameter}Zip`,
		label: `${word} ZIP Code`,
		needsNoLabel: true,
		placeholder: 'e.g. 46220',
		description: 'ZIP or postal code',
	};
}

function country({ parameter, word }: Role): PickField {
	return {
		kind: 'pick',
		attribute: 'country_id',
		parameter: `${parameter}CountryId`,
		label: `${word} Country`,
		needsNoLabel: true,
		lookup: 'countries',
		placeholder: 'e.g. 52123291',
		deviations: [
			{
				says: 'Seven activities require a country without naming a list of countries. It is picked from the same list in all of them.',
			},
		],
	};
}

function attention({ parameter, word }: Role, description: string): TextField {
	return {
		kind: 'text',
		attribute: 'ship_attention',
		parameter: `${parameter}Attention`,
		label: `${word} Attention`,
		placeholder: 'e.g. Pinkerton Quackers',
		description,
	};
}

function whole({ parameter, word }: Role, parts: SimpleField[]): WholeField {
	const names = parts.map(({ attribute }) => attribute).join(', ');
	return {
		kind: 'json',
		attribute: `${parameter}_address_json`,
		label: `${word} Address (JSON)`,
		description: `The whole address as one object, such as {{ $json.address }}, in place of its other fields. It has ${names}, or common names such as street, line2 and postalCode, and nothing else.`,
		aliases: ALIASES,
	};
}

function address(
	role: Role,
	group: Pick<GroupField, 'attribute' | 'label' | 'description'>,
	place: SimpleField[],
	addressee: TextField,
): GroupField {
	const line2 = address2(role);
	const fields = [address1(role), line2, ...place, addressee];
	return {
		kind: 'group',
		...group,
		fields,
		optional: [line2, addressee],
		whole: whole(role, fields),
	};
}

export const shippingAddress = address(
	SHIPPING,
	{ attribute: 'shipping_address_attributes', label: 'Shipping Address' },
	[city(SHIPPING), state(SHIPPING), zip(SHIPPING), country(SHIPPING)],
	attention(SHIPPING, 'Name to print on the shipping label'),
);

/** Unlike the shipping address it has no country, in every table and example. */
export const preferredAddress = address(
	PREFERRED,
	{
		attribute: 'preferred_address_attributes',
		label: 'Preferred Address',
		description: 'Where the line is mainly used, which decides the area of its phone number',
	},
	[city(PREFERRED), state(PREFERRED), zip(PREFERRED)],
	attention(PREFERRED, 'Name of the person at this address, where the line is mainly used'),
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
