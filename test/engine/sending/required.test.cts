import {
	CONTRADICTIONS,
	DOCUMENTED_TYPES,
	type DocumentedType,
} from '../harness/documentation.cts';
import { parametersOf, without } from '../harness/parameters.cts';
import { useRig } from '../harness/useRig.cts';

const rig = useRig();

/** How a person knows each required attribute: the label on the panel, which the message has to name. */
const LABELS: Record<string, string> = {
	accessory_id: 'Accessories 1 › Accessory',
	accessory_order_items_attributes: 'Accessories',
	address1: 'Shipping Address Line 1',
	business_feature_ids: 'Features to Add',
	business_plan_id: 'Plan',
	'business_plan_id or plan_id': 'Plan or Global Plan ID',
	business_ref_device_id: 'Device Model',
	'business_ref_device_id or ref_device_id': 'Device Model or Global Device Model',
	carrier_account_id: 'Carrier Account',
	carrier_id: 'Carrier',
	city: 'Shipping City',
	comment: 'Comment',
	country_id: 'Shipping Country',
	device_id: 'Device',
	device_identifier: 'Device Identifier',
	employee_id: 'Employee',
	line_id: 'Line',
	new_sim: 'New SIM',
	pick_up_date: 'Travel Start',
	preferred_address_attributes: 'Preferred City',
	preferred_area_code: 'Area Code',
	program_id: 'Program ID',
	program_membership_id: 'Program Membership',
	quantity: 'Accessories 1 › Quantity',
	ref_device_id: 'Global Device Model',
	replacement_person_id: 'New Owner',
	replacement_ref_device_id: 'New Device Model',
	return_date: 'Travel End',
	return_generic_serial: 'Return Serial Number',
	return_imei: 'Return IMEI',
	return_tracking_number: 'Return Tracking Number',
	shipping_address_attributes: 'Shipping City',
	signature: 'Signature',
	skip_approval: 'Skip Approval',
	skip_policy_agreement: 'Skip Policy Agreement',
	state: 'Shipping State',
	suppress_user_email: 'Suppress User Email',
	transfer_of_liability_attributes: 'Transfer Phone Number',
	warranty: 'Warranty',
	zip: 'Shipping ZIP Code',
};

/** Types whose address is the preferred one alone. */
const WITHOUT_SHIPPING = new Set([13, 37]);
/** Required one by one in the table, but of the two lists at least one feature is enough. */
const EITHER = new Set(['business_feature_ids', 'removed_feature_ids']);

const cases = DOCUMENTED_TYPES.flatMap((type) =>
	[...new Set(type.attributes.filter(({ required }) => required).map(({ attribute }) => attribute))]
		.filter((attribute) => attribute !== 'activity_type_id')
		.filter((attribute) => !(type.activity_type_id === 15 && EITHER.has(attribute)))
		.map((attribute) => ({ type, name: type.name, attribute })),
);

function labelOf({ activity_type_id: id }: DocumentedType, attribute: string): string {
	const label = LABELS[attribute];
	return WITHOUT_SHIPPING.has(id) ? label.replace('Shipping', 'Preferred') : label;
}

test.each(cases)('$name without $attribute', async ({ type, attribute }) => {
	const alternatives = attribute.split(' or ');
	const parameters = alternatives.reduce(without, parametersOf(type));
	// An expression passes the panel's own check by; that is the case to catch.
	const emptied = JSON.parse(
		JSON.stringify(parameters).replace(/""|\[\]/g, JSON.stringify('={{ $json.missing }}')),
	);

	const { error, items } = await rig.run(emptied);

	expect(items).toEqual([]);
	expect(error?.message).toContain('was not sent.');
	expect(error?.message).toContain(`${labelOf(type, attribute)} `);
	expect(error?.context.itemIndex).toBe(0);
	expect(rig.sandbox.requests).toEqual([]);
});

test('an order without any feature says that one is needed', async () => {
	const type = DOCUMENTED_TYPES.find(({ activity_type_id: id }) => id === 15) as DocumentedType;
	const parameters = [...EITHER].reduce(without, parametersOf(type));

	const { error } = await rig.run(parameters);

	expect(error?.message).toContain(
		'Features to Add or Features to Remove is empty: give at least one of them',
	);
});

test('every contradiction of the examples has a reason', () => {
	for (const { reason } of Object.values(CONTRADICTIONS)) expect(reason.length).toBeGreaterThan(20);
});
