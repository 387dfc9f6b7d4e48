import { parameterName } from '../../../kinds/parameterName';
import type { Field } from '../../../kinds/fieldTypes';
import { parentPaths } from '../../../lookups/scope';
import { LOOKUPS } from '../../../lookups/table';

/**
 * Which order, where it says so itself; whom and what an order concerns first, then the documented chain
 * from carrier to features, what describes the matter, and addresses last. A field that is not named here
 * needs no entry: see `placeOf`.
 */
const RANKED = [
	'activity_type_id',
	'employee_id',
	'line_id',
	'device_id',
	'replacement_person_id',
	'carrier_id',
	'carrier_account_id',
	'business_ref_device_id',
	'ref_device_id',
	'replacement_ref_device_id',
	'business_plan_id',
	'plan_id',
	'business_feature_ids',
	'removed_feature_ids',
	'program_id',
	'program_membership_id',
	'device_identifier',
	'new_sim',
	'return_imei',
	'return_generic_serial',
	'return_tracking_number',
	'return_courier_id',
	'preferred_area_code',
	'sleep_until',
	'pick_up_date',
	'return_date',
	'transfer_of_liability_attributes',
	'warranty',
	'accessory_order_items_attributes',
	'signature',
	'skip_approval',
	'skip_policy_agreement',
	'suppress_user_email',
	'comment',
	'shipping_address_attributes',
	'preferred_address_attributes',
];

const RANKED_NAMES = RANKED.map((attribute) => parameterName({ attribute }));

/** Where the chain of lists ends: what is picked from a new list follows it. */
const END_OF_CHAIN = RANKED.indexOf('program_membership_id');
const BEFORE_COMMENT = RANKED.indexOf('comment') - 0.5;
const BEHIND = 0.01;

/** Fields in the order of the panel. A field that a list depends on is before it. */
export function inPanelOrder(fields: Field[]): Field[] {
	return [...fields].sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf(field: Field): number {
	const rank = RANKED.indexOf(field.attribute);
	if (rank >= 0) return rank;
	const list = 'lookup' in field && field.lookup;
	if (!list) return BEFORE_COMMENT;
	const parents = parentPaths(LOOKUPS[list].scope).map(placeOfParent);
	return Math.max(END_OF_CHAIN, ...parents) + BEHIND;
}

function placeOfParent(path: string): number {
	const rank = RANKED_NAMES.indexOf(path.replace('additionalFields.', ''));
	return rank >= 0 ? rank : BEFORE_COMMENT;
}
