import { shippingAddress } from '../../../../../../nodes/TangoeMobile/fields/order/addresses';
import { comment } from '../../../../../../nodes/TangoeMobile/fields/order/texts';
import {
	businessRefDevice,
	newSim,
} from '../../../../../../nodes/TangoeMobile/fields/device/device';
import { carrier } from '../../../../../../nodes/TangoeMobile/fields/line/carrier';
import { featuresToAdd } from '../../../../../../nodes/TangoeMobile/fields/line/features';
import { line } from '../../../../../../nodes/TangoeMobile/fields/line/line';
import { businessPlan } from '../../../../../../nodes/TangoeMobile/fields/line/plan';
import { employee } from '../../../../../../nodes/TangoeMobile/fields/person/employee';
import { signature } from '../../../../../../nodes/TangoeMobile/fields/person/program';
import type { Field } from '../../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { inPanelOrder } from '../../../../../../nodes/TangoeMobile/resources/activity/panel/sequence';
import { ACTIVITY_TYPES } from '../../../../../../nodes/TangoeMobile/resources/activity/types';
import { fieldsOf } from '../../../../../../nodes/TangoeMobile/resources/activity/types/activityType';

/** The order that saved screenshots, habits and the documentation's chain ask for, said once more. */
const TODAY = [
	...['employee_id', 'line_id', 'device_id', 'replacement_person_id'],
	...['carrier_id', 'carrier_account_id'],
	...['business_ref_device_id', 'ref_device_id', 'replacement_ref_device_id'],
	...['business_plan_id', 'plan_id', 'business_feature_ids', 'removed_feature_ids'],
	...['program_id', 'program_membership_id'],
	...['device_identifier', 'new_sim'],
	...['return_imei', 'return_generic_serial', 'return_tracking_number'],
	...['preferred_area_code', 'sleep_until', 'pick_up_date', 'return_date'],
	...['transfer_of_liability_attributes', 'warranty', 'accessory_order_items_attributes'],
	...['signature', 'skip_approval', 'skip_policy_agreement', 'suppress_user_email'],
	...['comment', 'shipping_address_attributes', 'preferred_address_attributes'],
];

const attributes = (fields: Field[]) => inPanelOrder(fields).map(({ attribute }) => attribute);

test("today's fields keep their order", () => {
	const required = ACTIVITY_TYPES.flatMap((type) => type.required.flatMap(fieldsOf));
	const found = attributes([...new Set<Field>([...required.reverse(), employee])]);
	const known = found.filter((attribute) => TODAY.includes(attribute));
	expect([...new Set(known)]).toEqual(TODAY);
});

describe('a field without a rank', () => {
	test.each<[string, Field]>([
		['a text', { ...newSim, attribute: 'loaner_reason' }],
		['a record without a list', { kind: 'pick', attribute: 'loaner_id', label: 'Loaner' }],
	])('that is %s is before the comment', (_, field) => {
		const found = attributes([shippingAddress, comment, field, signature, employee]);
		expect(found).toEqual([
			...['employee_id', 'signature', field.attribute],
			...['comment', 'shipping_address_attributes'],
		]);
	});

	test('that is picked from a list is behind all that the list depends on', () => {
		const field: Field = { ...featuresToAdd, attribute: 'loaner_feature_ids' };
		const found = attributes([field, newSim, businessPlan, businessRefDevice, carrier, line]);
		expect(found).toEqual([
			...['line_id', 'carrier_id', 'business_ref_device_id', 'business_plan_id'],
			...['loaner_feature_ids', 'new_sim'],
		]);
	});
});
