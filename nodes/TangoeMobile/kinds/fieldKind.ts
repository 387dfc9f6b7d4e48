import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { LookupName } from '../lookups/lookup';
import type { Finding } from '../lookups/names/namedRows';

/** What a check or an encoding may depend on besides the value. */
export interface Settings {
	/** Today's date in the workflow's time zone, `YYYY-MM-DD`. */
	today: string;
	/** The workflow's time zone, such as `America/Indiana/Indianapolis`. */
	timezone: string;
	/** The node's collection `options`. */
	options: Record<string, unknown>;
}

/** What is wrong with one field. */
export interface Problem {
	/** The field's label; inside a list, preceded by the list's. */
	label: string;
	/** What is wrong and how to fix it, as the rest of a sentence that begins with the label. */
	text: string;
}

/**
 * Finds the value of the row that a text refers to: by its ID, or by an alternate key.
 *
 * @returns undefined if another field of the item has to be fixed first
 */
export type Finder = (reference: {
	lookup: LookupName;
	/** The locator's mode. */
	mode: unknown;
	text: string;
}) => Promise<Finding | undefined>;

/** A value with names replaced by IDs. */
export interface Resolved {
	value: unknown;
	problems: Problem[];
}

/** The JSON that is sent for a field; undefined to leave the attribute out. */
export type Encoded = IDataObject[string];

/**
 * Everything the package knows about one kind of field. `check`, `resolve` and `encode` are called only
 * with values that are not blank; the last two only with values that passed `check`.
 */
export interface Kind<F> {
	/** How to fix a missing value, as the rest of a sentence. */
	missing(field: F): string;
	/** Every problem with a value. */
	check(field: F, value: unknown, settings: Settings): Problem[];
	/** Replaces names by IDs; absent for a kind that does not refer to a list. */
	resolve?(field: F, value: unknown, find: Finder): Promise<Resolved>;
	/** Whether a value is an ID as it is, so that only a check of the ID needs its list. */
	isResolved?(field: F, value: unknown): boolean;
	/** The JSON to send. A name that is not resolved yet is encoded as it is. */
	encode(field: F, value: unknown, settings: Settings): Encoded;
	/** The value that leaves the attribute out; absent for a kind that does so only where it is blank. */
	leftOut?: unknown;
	/** The value that is sent as this JSON; absent for a kind whose JSON is such a value itself. */
	decode?(field: F, json: unknown): unknown;
}

/** A kind of field that is a single property of the node. */
export interface PropertyKind<F> extends Kind<F> {
	/** The field on the panel, without the conditions under which it is shown. */
	property(field: F): INodeProperties;
}
