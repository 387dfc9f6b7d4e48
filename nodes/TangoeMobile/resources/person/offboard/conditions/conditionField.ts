import { NORMALIZERS } from '../../../../lookups/names/spellings';
import { sameEmployee } from '../../../activity/order/identity/marks';
import type { AssetKind } from '../assets/asset';
import { STATUS_PATHS } from '../assets/statuses';

/** What a rule or an exception can look at. The values are part of saved workflows. */
export interface ConditionField {
	value: string;
	name: string;
	description?: string;
	/** What has it; absent for lines and devices. */
	of?: AssetKind;
	/** Where a row may show it; absent for what the builder names, and for what no row says. */
	paths?: string[];
	/** The forms of a text: two texts match if they share one; a text without one cannot be a value. */
	forms: (text: string) => string[];
	/** It is about the person, and not about one line or device. */
	isOfPerson?: true;
}

/** The field of a row that the builder names. */
export const OTHER_FIELD = 'other';

/** Every field, in the order of the panel. No row is documented, so each is looked for where it may be. */
export const CONDITION_FIELDS: ConditionField[] = [
	{
		value: 'carrier',
		name: 'Carrier',
		description: 'By its name or its ID',
		of: 'line',
		paths: ['carrier.name', 'carrier_name', 'carrier', 'carrier_id', 'carrier.id'],
		forms: NORMALIZERS.text,
	},
	{
		value: 'employeeId',
		name: 'Employee ID',
		description: 'The employee ID that HR uses: of the person as a whole',
		isOfPerson: true,
		// A table may have lost leading zeros, and somebody on hold must not be missed for it.
		forms: (text) => [sameEmployee(text.trim())],
	},
	{
		value: 'id',
		name: 'ID',
		description: "Tangoe's ID of the line or device",
		paths: ['id'],
		forms: NORMALIZERS.verbatim,
	},
	{
		value: 'identifier',
		name: 'IMEI or Serial Number',
		of: 'device',
		paths: ['imei', 'generic_serial'],
		forms: NORMALIZERS.identifier,
	},
	{ value: 'label', name: 'Label', of: 'line', paths: ['label'], forms: NORMALIZERS.text },
	{
		value: OTHER_FIELD,
		name: 'Other Field',
		description: 'By its name in the rows that Tangoe Mobile lists',
		forms: NORMALIZERS.text,
	},
	{
		value: 'phoneNumber',
		name: 'Phone Number',
		of: 'line',
		paths: ['phone_number', 'number'],
		forms: NORMALIZERS.phone,
	},
	{
		value: 'plan',
		name: 'Plan',
		description: 'By its name or its ID',
		of: 'line',
		paths: ['plan.name', 'plan_name', 'plan', 'plan_id', 'plan.id', 'business_plan_id'],
		forms: NORMALIZERS.text,
	},
	{
		value: 'status',
		name: 'Status',
		description: 'Of a line. That of a device is an Other Field.',
		of: 'line',
		paths: STATUS_PATHS,
		forms: NORMALIZERS.text,
	},
];

/** A field by its value. */
export const CONDITION_FIELD = new Map(CONDITION_FIELDS.map((field) => [field.value, field]));
