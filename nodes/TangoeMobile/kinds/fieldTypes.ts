import type { LookupName } from '../lookups/lookup';
import type { Deviation } from './deviation';

/** What every field of an activity says about itself. */
interface FieldBase {
	/** The API's own name; the node's parameter is this in camelCase, see {@link parameterName}. */
	attribute: string;
	/** The label on the panel and in every message. */
	label: string;
	description?: string;
	placeholder?: string;
	/** Where the documentation contradicts itself about this field, and what is done here. */
	deviations?: Deviation[];
	/**
	 * Blank is a fault even where the field is optional: a value that an expression was meant to give is
	 * missing, and leaving the attribute out would mean something else.
	 */
	refusesBlank?: boolean;
	/** Read aloud, the value says by itself what it is, as a city does. */
	needsNoLabel?: boolean;
	/** An option of the node that lets a required field be sent as an empty text. */
	mayBeBlankWith?: string;
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
	/** The attribute is sent, as `[]`, also when nothing is picked. */
	sendsEmpty?: boolean;
}

export interface TextField extends FieldBase {
	kind: 'text';
	maxLength?: number;
	/** How to mend a text that is too long. */
	whenTooLong?: string;
	/** What the whole text has to match, and how to say so. */
	pattern?: { regex: RegExp; remedy: string };
	/** Everything but digits is dropped before checking and sending. */
	digitsOnly?: boolean;
	/** An option of the node with which the text is sent as a number. */
	asNumberWith?: string;
	rows?: number;
}

/** A positive whole number, sent as text like the documentation's examples. */
export interface QuantityField extends FieldBase {
	kind: 'quantity';
	/** 1 if it is not said. */
	initial?: number;
	/** 999 if it is not said. */
	most?: number;
}

/** A calendar date, sent as `YYYY-MM-DD`. */
export interface DateField extends FieldBase {
	kind: 'date';
	/** Past dates are refused, and today means that the attribute is left out. */
	isFuture?: boolean;
}

export interface ChoiceField extends FieldBase {
	kind: 'choice';
	choices: Array<{ name: string; value: string; description?: string }>;
	initial: string;
}

export interface FlagField extends FieldBase {
	kind: 'flag';
	initial: boolean;
}

/** Attributes that stand together in an object of their own. */
export interface GroupField extends FieldBase {
	kind: 'group';
	/** The name of the parameter's inner set, part of saved workflows. */
	set: string;
	/** In the order of the panel. */
	fields: SimpleField[];
	/** Those of the fields that may be left empty. */
	optional: SimpleField[];
	/** A switch on the panel that takes the values of another group, as far as both have the field. */
	sameAs?: { switch: FlagField; group: GroupField };
	/** The object stands beside `activity`, unless the option named here says `inside`. */
	besideUnless?: string;
}

/** A list of objects. */
export interface ListField extends FieldBase {
	kind: 'list';
	set: string;
	/** All of them are required. */
	fields: SimpleField[];
	/** Sent as an object keyed "1", "2", … instead of an array. */
	isKeyed?: boolean;
	addLabel: string;
}

export type SimpleField =
	| PickField
	| EmployeeField
	| PicksField
	| TextField
	| QuantityField
	| DateField
	| ChoiceField
	| FlagField;

export type Field = SimpleField | GroupField | ListField;

/** As many as the catalogue has attributes. Every item of a run asks for those of all of its fields. */
const parameterNames = new Map<string, string>();

/** `shipping_address_attributes` → `shippingAddress`. */
export function parameterName({ attribute }: { attribute: string }): string {
	const known = parameterNames.get(attribute);
	if (known !== undefined) return known;
	const name = attribute
		.replace(/_attributes$/, '')
		.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
	parameterNames.set(attribute, name);
	return name;
}

/** Nothing, white space, or a resource locator around either. */
export function isBlank(value: unknown): boolean {
	const inner = locatorValue(value);
	if (inner === undefined || inner === null) return true;
	return typeof inner === 'string' && inner.trim() === '';
}

/** The value inside a resource locator, or the value itself. */
export function locatorValue(value: unknown): unknown {
	return isLocator(value) ? value.value : value;
}

/** The mode of a resource locator; a bare value has none. */
export function modeOf(value: unknown): unknown {
	return isLocator(value) ? value.mode : undefined;
}

function isLocator(value: unknown): value is { value?: unknown; mode?: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value;
}
