import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** How many are under way at once, on every side that can say. */
export const AT_ONCE = 10;

/** What stands in each input item: all that an order for a new line takes. */
export function orderItems(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, n) => ({
		employeeId: '10000',
		carrierId: 834256072,
		modelId: 26363,
		planId: 21333,
		areaCode: '315',
		address1: `${n + 1} N Fake St.`,
		address2: 'Apt. 4',
		city: 'Indianapolis',
		state: 'IN',
		zip: '46220',
		countryId: 52123291,
		attention: 'Pinkerton Quackers',
		comment: `Order ${n + 1}`,
	}));
}

/** Where each field of an item stands in the JSON that Tangoe is sent. */
const PLACES: Record<string, string> = {
	employee_id: 'employeeId',
	carrier_id: 'carrierId',
	business_ref_device_id: 'modelId',
	business_plan_id: 'planId',
	preferred_area_code: 'areaCode',
	'shipping_address_attributes.address1': 'address1',
	'shipping_address_attributes.address2': 'address2',
	'shipping_address_attributes.city': 'city',
	'shipping_address_attributes.state': 'state',
	'shipping_address_attributes.zip': 'zip',
	'shipping_address_attributes.country_id': 'countryId',
	'shipping_address_attributes.ship_attention': 'attention',
	'preferred_address_attributes.address1': 'address1',
	'preferred_address_attributes.address2': 'address2',
	'preferred_address_attributes.city': 'city',
	'preferred_address_attributes.state': 'state',
	'preferred_address_attributes.zip': 'zip',
	'preferred_address_attributes.ship_attention': 'attention',
	comment: 'comment',
};

const NEW_LINE = 3;

/** The JSON of an item's order, without n8n. */
export function bodyOf(item: IDataObject): { activity: IDataObject } {
	const activity: IDataObject = { activity_type_id: NEW_LINE };
	for (const [place, field] of Object.entries(PLACES)) {
		const [outer, inner] = place.split('.');
		if (inner === undefined) activity[outer] = item[field];
		else activity[outer] = { ...(activity[outer] as IDataObject), [inner]: item[field] };
	}
	return { activity };
}

/** The same JSON for n8n's "Using Fields Below": one expression for each field. */
export function bodyFields(): INodeParameters[] {
	return [
		{ name: 'activity.activity_type_id', value: `={{ ${NEW_LINE} }}` },
		...Object.entries(PLACES).map(([place, field]) => ({
			name: `activity.${place}`,
			value: expression(field),
		})),
	];
}

/** The same JSON as one expression that gives an object. */
export function bodyExpression(): string {
	const fields = Object.keys(orderItems(1)[0]);
	const names = Object.fromEntries(fields.map((field) => [field, `$json.${field}`]));
	const unquoted = JSON.stringify(bodyOf(names)).replace(/"(\$json\.\w+)"/g, '$1');
	// Two braces that meet would end the expression.
	return `={{ ${unquoted.replace(/\}/g, '} ')}}}`;
}

/** The same order in the fields of this node, an expression in each. All are for one person, so it does not look for equal ones. */
export function orderParameters(): INodeParameters {
	return {
		operation: 'newLine',
		employeeId: locator('employeeId', 'employeeId'),
		carrierId: locator('id', 'carrierId'),
		businessRefDeviceId: locator('id', 'modelId'),
		businessPlanId: locator('id', 'planId'),
		preferredAreaCode: expression('areaCode'),
		shippingAddress1: expression('address1'),
		shippingCity: expression('city'),
		shippingState: expression('state'),
		shippingZip: expression('zip'),
		shippingCountryId: locator('id', 'countryId'),
		additionalFields: {
			comment: expression('comment'),
			shippingAddress2: expression('address2'),
			shippingAttention: expression('attention'),
		},
		options: { ordersAtOnce: AT_ONCE, ifAlreadyOrdered: 'orderAnyway' },
	};
}

/** A resource locator that takes its value from a field of the item. */
export function locator(mode: string, field: string): INodeParameters {
	return { __rl: true, mode, value: expression(field) } as unknown as INodeParameters;
}

function expression(field: string): string {
	return `={{ $json.${field} }}`;
}
