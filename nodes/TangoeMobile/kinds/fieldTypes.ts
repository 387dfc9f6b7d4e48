import type { LookupName } from '../lookups/lookup';
import type { Deviation } from './deviation';

/** What all fields have in common. */
interface FieldBase {
	/** The API's own name; the node's parameter is the same in camelCase, see `parameterName`. */
	attribute: string;
	/** The node's parameter, where it has another name: a part of a group says of which. */
	parameter?: string;
	/** The label on the panel and in every message. */
	label: string;
	description?: string;
	placeholder?: string;
	/** Stands below the field, where the description is only seen on request. */
	hint?: string;
	/** Where the documentation contradicts itself about this field, and what this package does. */
	deviations?: Deviation[];
	/**
	 * Blank is a problem even if the field is optional: an expression found no value, and leaving the
	 * attribute out would mean something else.
	 */
	refusesBlank?: boolean;
	/** The value is clear without its label in a preview, as a city is. */
	needsNoLabel?: boolean;
	/** The node option that allows a required field to be sent as empty text. */
	mayBeBlankWith?: string;
	/** An optional field is asked for on the panel, and not only under Additional Fields. */
	isOnPanel?: boolean;
	/** A required field is asked for, and sent, only with this answer to another question on the panel. */
	neededWhen?: Answer;
}

/** A question on the panel that is never sent, and one of its answers. */
export interface Answer {
	question: ChoiceField;
	is: string;
}

/** One record of a list, sent as its numeric ID; without a lookup the ID is typed. */
export interface PickField extends FieldBase {
	kind: 'pick';
	lookup?: LookupName;
}

/** The person an activity is for, sent as text. */
export interface EmployeeField extends FieldBase {
	kind: 'employee';
	lookup: LookupName;
}

/** Several records of a list, sent as an array of numeric IDs. */
export interface PicksField extends FieldBase {
	kind: 'picks';
	lookup: LookupName;
	/** With nothing picked, the attribute is sent as `[]`. */
	sendsEmpty?: boolean;
}

export interface TextField extends FieldBase {
	kind: 'text';
	maxLength?: number;
	/** How to fix a text that is too long. */
	whenTooLong?: string;
	/** What the whole text must match, and how to fix one that does not. */
	pattern?: { regex: RegExp; remedy: string };
	/** Only the digits are checked and sent. */
	digitsOnly?: boolean;
	/** The node option with which the text is sent as a number. */
	asNumberWith?: string;
	rows?: number;
}

/** A positive whole number, sent as text like the documentation's examples. */
export interface QuantityField extends FieldBase {
	kind: 'quantity';
	/** 1 by default. */
	initial?: number;
	/** 1 by default. */
	least?: number;
	/** 999 by default. */
	most?: number;
}

/** A calendar date, sent as `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
	kind: 'date';
	/** Past dates are refused, and today's date is not sent. */
	isFuture?: boolean;
}

export interface ChoiceField extends FieldBase {
	kind: 'choice';
	choices: Choice[];
	initial: string;
	/** Left out of the node, the initial value is sent. */
	sentWhenAbsent?: boolean;
}

/** A fixed value that can be chosen. */
export interface Choice {
	name: string;
	value: string;
	description?: string;
}

/** Some of a few fixed values, sent as an object that says true or false of each; required, it needs one. */
export interface FlagsField extends FieldBase {
	kind: 'flags';
	/** The values are the names of the flags. */
	choices: Choice[];
	/** The object is sent beside `activity`, unless this node option says `inside`. */
	besideUnless?: string;
}

export interface FlagField extends FieldBase {
	kind: 'flag';
	initial: boolean;
	/** Only a fixed value counts, so the editor offers neither an expression nor a model for it. */
	isFixed?: boolean;
}

/** True or false, or an attribute that is left out: the person who builds the workflow says which. */
export interface YesNoField extends FieldBase {
	kind: 'yesNo';
	initial: 'leaveOut' | 'no' | 'yes';
}

/** Text, a number, true or false, sent as text. */
export interface ScalarField extends FieldBase {
	kind: 'scalar';
}

/** An attribute that this package knows nothing about, sent as it is. */
export interface JsonField extends FieldBase {
	kind: 'json';
	/** What the panel starts with. */
	initial?: string;
}

/** Attributes that this package knows nothing about, as a JSON object. */
export interface AttributesField extends FieldBase {
	kind: 'attributes';
	/** The fields whose attributes cannot be among them. */
	elsewhere: Array<{ attribute: string; label: string }>;
}

/** Attributes that are sent together in an object of their own; on the panel each is a field by itself. */
export interface GroupField extends FieldBase {
	kind: 'group';
	/** Its parts in the order of the panel, each with a `parameter` of its own. */
	fields: SimpleField[];
	/** The parts that may be left empty. */
	optional: SimpleField[];
	/** A switch on the panel that copies the values of another group, for the parts that both have. */
	sameAs?: { switch: FlagField; group: GroupField };
	/** An additional field that gives all parts at once. */
	whole?: WholeField;
}

/** An object in the place of the parts of a group. */
export interface WholeField extends JsonField {
	/** Other names that it may have for the attributes of the parts; case and underscores do not count. */
	aliases: Record<string, string[]>;
}

/** A list of objects. */
export interface ListField extends FieldBase {
	kind: 'list';
	set: string;
	/** All are required. */
	fields: SimpleField[];
	/** Sent as an object keyed "1", "2", … instead of an array. */
	isKeyed?: boolean;
	addLabel: string;
	/** Where the list is optional: an additional field that gives one set for each name or ID, as one expression. */
	names?: PicksField;
}

export type SimpleField =
	| PickField
	| EmployeeField
	| PicksField
	| TextField
	| QuantityField
	| DateField
	| ChoiceField
	| FlagField
	| FlagsField
	| YesNoField
	| ScalarField
	| JsonField
	| WholeField
	| AttributesField;

export type Field = SimpleField | GroupField | ListField;
