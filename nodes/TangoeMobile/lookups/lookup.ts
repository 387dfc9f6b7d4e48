/** The lists that fields name. */
export type LookupName =
	| 'accessories'
	| 'activities'
	| 'businessFeatures'
	| 'businessPlans'
	| 'businessRefDevices'
	| 'carrierAccounts'
	| 'carriers'
	| 'countries'
	| 'devices'
	| 'employees'
	| 'lineFeatures'
	| 'lines'
	| 'people'
	| 'programMemberships'
	| 'refDevices';

/** A query parameter that narrows a list to what may be ordered; its name is the API's. */
export type ScopeParameter =
	| 'activity_type_id'
	| 'business_plan_id'
	| 'business_ref_device_id'
	| 'carrier_id'
	| 'employee_id'
	| 'enrollee_id'
	| 'line_id';

/** One list that Tangoe Mobile offers: where it is, what scopes it, how a row is shown. */
export interface Lookup {
	/** What the rows are, for messages: "lines". */
	rows: string;
	/** Below the version; where there are several, the next one is read when one is missing or empty. */
	paths: string[];
	/** The documented chain. Nothing else is sent. */
	scope: ScopeParameter[];
	/** Whether the list is also worth reading while its scope has no value yet. */
	isUsefulUnscoped?: boolean;
	/** Where a row's value is, first found first; a path may lead into a nested record. */
	value: string[];
	/**
	 * What names a row, first found first. Each entry joins the fields it lists. No row is documented:
	 * these are names that occur in the documentation's example answer or in the activity attributes.
	 */
	label: string[][];
	/** What tells rows of one name apart, shown behind it. */
	hints: string[];
}
