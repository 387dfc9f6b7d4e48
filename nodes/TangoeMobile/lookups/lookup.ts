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

/** Which spellings count as the same, see `names/spellings.ts`. */
export type Spelling = 'country' | 'identifier' | 'phone' | 'text' | 'verbatim';

/** What people call a row by when they do not know its ID: a mode of the field's locator. */
export interface AlternateKey {
	/** The locator's mode, part of saved workflows. */
	mode: 'email' | 'employeeId' | 'identifier' | 'name' | 'phoneNumber';
	/** On the panel, behind "By". */
	label: string;
	/** In messages: "phone number". */
	noun: string;
	placeholder: string;
	/** Where a row has it. */
	at: string[];
	spelling: Spelling;
	/** What every one has in it, and how to mend a text without it. */
	mustMatch?: { regex: RegExp; remedy: string };
	/** Tangoe finds the one row by it, so that no list has to be read. */
	isFoundByTangoe?: boolean;
	/** Neither what was written nor what comes near it may stand in a message. */
	isPersonal?: boolean;
}

/** One list that Tangoe Mobile offers: where it is, what scopes it, how a row is shown and called. */
export interface Lookup {
	/** What the rows are, for messages: "lines". */
	rows: string;
	/** Below the version; where there are several, the next one is read when one is missing or empty. */
	paths: string[];
	/** The documented chain. Nothing else is sent. */
	scope: ScopeParameter[];
	/** Whether the list is also worth reading while its scope has no value yet. */
	isUsefulUnscoped?: boolean;
	/** Not every row that may be ordered is in it, so that it cannot refute an ID. */
	isPartial?: boolean;
	/** Where a row's value is, first found first; a path may lead into a nested record. */
	value: string[];
	/**
	 * What names a row, first found first. Each entry joins the fields it lists. No row is documented:
	 * these are names that occur in the documentation's example answer or in the activity attributes.
	 */
	label: string[][];
	/** What tells rows of one name apart, shown behind it. */
	hints: string[];
	/** How a row can be meant without its ID. */
	alternateKeys: AlternateKey[];
}
