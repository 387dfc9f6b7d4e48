import type { LookupName, ScopeParameter } from './lookup';

/** Where the value of a scope parameter comes from: a field, or a fact about the row picked in one. */
export interface ScopeSource {
	/** The parameter name of the field. */
	field: string;
	/** The list that the field's own value is from, which is therefore resolved first. */
	of?: LookupName;
	/** Where the row picked in the field has the value, if the value is not the field's own. */
	fact?: string;
	/** Where the field is empty, the next source counts. */
	isOptional?: boolean;
}

/**
 * A list is scoped by the fields of the operation at hand: by the first of these that it has. Where an
 * operation has no carrier, the carrier is that of its account or its line. So a Device Upgrade, whose
 * first field is the line, is offered what the line's carrier sells. Program memberships are listed by
 * the person's internal ID, not by the employee ID.
 */
export const SCOPE_SOURCES: Record<ScopeParameter, ScopeSource[]> = {
	activity_type_id: [{ field: 'activityTypeId' }],
	employee_id: [{ field: 'employeeId', of: 'employees' }],
	line_id: [{ field: 'lineId', of: 'lines' }],
	business_ref_device_id: [{ field: 'businessRefDeviceId', of: 'businessRefDevices' }],
	business_plan_id: [{ field: 'businessPlanId', of: 'businessPlans' }],
	carrier_id: [
		{ field: 'carrierId', of: 'carriers' },
		{ field: 'carrierAccountId', of: 'carrierAccounts', fact: 'carrier_id' },
		{ field: 'lineId', of: 'lines', fact: 'carrier_id' },
	],
	enrollee_id: [
		{ field: 'enrolleeId', isOptional: true },
		{ field: 'employeeId', of: 'employees', fact: 'id' },
	],
};
