import fc from 'fast-check';
import type { KeyNames } from '../../../../sandbox/settings.cts';

/** By kind of row and the sandbox's own key, what another tenant may call it; '' for nothing at all. */
const NAMES: Record<string, Record<string, string[]>> = {
	lines: {
		phone_number: [
			...['number', 'phone', 'mobile_number', 'msisdn', 'mdn', 'ctn', 'wirelessNumber'],
			...['service-number', 'phoneNumber', 'telephone_number', 'cell_number', 'PhoneNumber'],
		],
		employee_id: ['person.employee_id', 'owner.employee_id', ''],
		status: ['state', 'line_status', ''],
		label: ['nickname', ''],
	},
	devices: {
		imei: ['IMEI', 'device_imei', 'imei_number', 'meid', 'esn'],
		generic_serial: ['serial_number', 'serial', 'Serial', ''],
		name: ['title', 'model', 'description', 'display_name', 'device_name', ''],
		employee_id: ['person.employee_id', 'owner.employee_id', ''],
	},
	people: {
		email: ['email_address', 'work_email', 'e_mail', 'Email'],
		name_first: ['first_name', 'given_name', 'firstName'],
		name_last: ['last_name', 'family_name', 'lastName'],
	},
	carriers: { name: ['title', 'label', 'carrier_name', 'displayName', 'description', 'Name'] },
	business_ref_devices: { name: ['title', 'model_name', 'label', 'display_name', ''] },
	business_plans: { name: ['title', 'plan_name', 'description', 'long_name', ''] },
	accessories: { name: ['title', 'accessory_name', 'displayName', 'description'] },
	countries: { name: ['printable_name', 'label', 'country_name', 'title'] },
	activities: {
		'created_for.employee_id': ['employee_id', 'employee.employee_id', 'person.employee_id'],
		state: [''],
	},
};

/** By kind of row, keys that look like the right one and are another's, and what they show of it. */
const DECOYS: Record<string, { own: string; keys: string[] }> = {
	lines: {
		own: 'phone_number',
		keys: [
			...['home_phone', 'office_phone', 'contact_phone', 'contact_number', 'alternate_number'],
			...['previous_phone_number', 'forwarding_number', 'manager_phone', 'account_number'],
		],
	},
	devices: { own: 'imei', keys: ['previous_imei', 'loaner_imei', 'replaced_serial_number'] },
	people: { own: 'email', keys: ['manager_email', 'assistant_email', 'login_email'] },
	carriers: { own: 'name', keys: ['parent_name', 'roaming_partner_name', 'account_name'] },
	business_ref_devices: { own: 'name', keys: ['successor_name', 'replaces', 'carrier_name'] },
	business_plans: { own: 'name', keys: ['successor_plan_name', 'parent_plan_name', 'tier'] },
	accessories: { own: 'name', keys: ['bundled_with_name', 'alternative_title', 'device_name'] },
	countries: { own: 'name', keys: ['region_name', 'billing_country_name'] },
};

/** The own key three times as often as any other one together. */
function nameOf(own: string, others: string[]): fc.Arbitrary<[string, string]> {
	return fc
		.oneof(
			{ weight: 2, arbitrary: fc.constant(own) },
			{ weight: 1, arbitrary: fc.constantFrom(...others) },
		)
		.map((key) => [own, key]);
}

/** What a tenant calls the keys of its rows. */
export const keys: fc.Arbitrary<KeyNames> = fc
	.tuple(
		...Object.entries(NAMES).map(([kind, ofKind]) =>
			fc
				.tuple(...Object.entries(ofKind).map(([own, others]) => nameOf(own, others)))
				.map((names) => [kind, renamed(names)] as const),
		),
	)
	.chain((kinds) => {
		const names = Object.fromEntries(kinds) as KeyNames;
		return fc.oneof(
			{ weight: 198, arbitrary: fc.constant(names) },
			// What leaves the node helpless: nobody can tell for whom any activity is, or which number a line has.
			{ weight: 1, arbitrary: fc.constant({ ...names, activities: { created_for: '' } }) },
			{
				weight: 1,
				arbitrary: fc.constant({ ...names, lines: { ...names.lines, phone_number: '' } }),
			},
		);
	});

function renamed(names: Array<[own: string, key: string]>): Record<string, string> {
	return Object.fromEntries(names.filter(([own, key]) => own !== key));
}

/** Keys of a tenant's rows that show what is another row's. */
export const decoys: fc.Arbitrary<KeyNames> = fc
	.tuple(
		...Object.entries(DECOYS).map(([kind, { own, keys: looks }]) =>
			fc
				.subarray(looks, { maxLength: 2 })
				.map((found) => [kind, Object.fromEntries(found.map((key) => [key, own]))] as const),
		),
	)
	.map((kinds) => Object.fromEntries(kinds));
