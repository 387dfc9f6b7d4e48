/** The lists that fields refer to. */
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

/** A query parameter that narrows a list to what can be ordered; its name is the API's. */
export type ScopeParameter =
	| 'activity_type_id'
	| 'business_plan_id'
	| 'business_ref_device_id'
	| 'carrier_id'
	| 'employee_id'
	| 'enrollee_id'
	| 'line_id';

/** What a key can look like, see `shapes.ts`. */
export type Shape = 'email' | 'familyName' | 'givenName' | 'identifier' | 'name' | 'phone';

/** Which spellings count as equal, see `names/spellings.ts`. */
export type Spelling = 'country' | 'identifier' | 'phone' | 'text' | 'verbatim';

/** Identifies a row without its ID, as a phone number does: a mode of the field's locator. */
export interface AlternateKey {
	/** The locator's mode, part of saved workflows. */
	mode: 'email' | 'employeeId' | 'identifier' | 'name' | 'phoneNumber';
	/** The mode's label on the panel, of which n8n shows eight letters. */
	label: string;
	/** In messages: "phone number". */
	noun: string;
	placeholder: string;
	/** The paths in a row where it can be. */
	at: string[];
	spelling: Spelling;
	/**
	 * How long a text has to be to count in the place of an ID too; 1 if left out. A shorter number may be
	 * anything, a social security number too, and messages would repeat it.
	 */
	minLengthAsId?: number;
	/** What every valid text matches, and how to fix one that does not. */
	mustMatch?: { regex: RegExp; remedy: string };
	/** Tangoe finds the row by it, so no list has to be read. */
	isFoundByTangoe?: boolean;
	/** Personal data: messages repeat neither the text nor similar ones. */
	isPersonal?: boolean;
}

/** One list in Tangoe Mobile: its path, its scope, and how its rows are shown and identified. */
export interface Lookup {
	/** What the rows are, for messages: "lines". */
	rows: string;
	/** What one of them is, where it has no name: "line". */
	row: string;
	/** Without the version. If there are several, the next one is read if one is missing or empty. */
	paths: string[];
	/** The documented parameters, in order; no others are sent. */
	scope: ScopeParameter[];
	/** The list is useful even if its scope has no value yet. */
	isUsefulUnscoped?: boolean;
	/** It may lack rows that can be ordered, so it cannot prove an ID wrong. */
	isPartial?: boolean;
	/** Paths of a row's value; the first one found counts. A path may lead into a nested record. */
	value: string[];
	/**
	 * Paths of a row's name; the first entry found counts, and an entry joins its fields. No row is
	 * documented: these names occur in the documentation's example answer or in the activity attributes.
	 */
	label: string[][];
	/** What the keys of a name look like where a row has none of these; that of a name if left out. */
	labelShapes?: Shape[][];
	/** Shown after the name to distinguish rows with the same one. */
	hints: string[];
	/** How to identify a row without its ID. */
	alternateKeys: AlternateKey[];
}
