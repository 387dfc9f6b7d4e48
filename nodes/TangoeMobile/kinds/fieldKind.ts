import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { LookupName } from '../lookups/lookup';
import type { Finding } from '../lookups/names/namedRows';
import { quoted as quotedText } from '../lookups/names/wording';
import { parameterName } from './fieldTypes';

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
	/** The field's label; inside a group with the group's before it. */
	label: string;
	/** What is wrong and how to mend it, as the rest of a sentence that begins with the label. */
	text: string;
}

/**
 * Finds the value of the row that a text means: its ID, or what people call it.
 *
 * @returns undefined when another field of the item has to be mended first
 */
export type Finder = (asked: {
	lookup: LookupName;
	/** The locator's mode. */
	mode: unknown;
	text: string;
}) => Promise<Finding | undefined>;

/** A value with IDs in the place of names. */
export interface Resolved {
	value: unknown;
	problems: Problem[];
}

/**
 * Everything the package knows about one kind of field. `check`, `resolve` and `encode` are only asked
 * about values that are not blank; the last two only about values that `check` found nothing wrong with.
 */
export interface Kind<F> {
	/** How the field looks on the panel, without the conditions under which it is shown. */
	property(field: F): INodeProperties;
	/** How to mend a missing value, as the rest of a sentence. */
	missing(field: F): string;
	/** Every fault of a value. */
	check(field: F, value: unknown, settings: Settings): Problem[];
	/** Puts IDs in the place of names; a kind that picks from no list has none. */
	resolve?(field: F, value: unknown, find: Finder): Promise<Resolved>;
	/** The JSON to send, or for a name that is not resolved yet the name; undefined to leave the attribute out. */
	encode(field: F, value: unknown, settings: Settings): IDataObject[string];
}

/** What every field's property begins with. */
export function baseProperty(field: {
	attribute: string;
	label: string;
	description?: string;
}): Pick<INodeProperties, 'displayName' | 'name' | 'description'> {
	return {
		displayName: field.label,
		name: parameterName(field),
		...(field.description !== undefined && { description: field.description }),
	};
}

/** The one-fault form of what `check` gives. */
export function problem(field: { label: string }, text: string): Problem[] {
	return [{ label: field.label, text }];
}

const MAX_QUOTE = 40;

/** A value as it may stand in a message: quoted and short. */
export function quoted(value: unknown): string {
	return quotedText(typeof value === 'object' ? asJson(value) : toText(value), MAX_QUOTE);
}

/** A value as text. Never fails: an expression can give an object that has no text. */
export function toText(value: unknown): string {
	try {
		return String(value);
	} catch {
		return '[object Object]';
	}
}

function asJson(value: unknown): string {
	try {
		return JSON.stringify(value) ?? toText(value);
	} catch {
		return toText(value);
	}
}

/** What JavaScript writes for a value that is not there. */
export function isPlaceholderText(text: string): boolean {
	return /^(undefined|null|nan)$/i.test(text.trim()) || text.includes('[object Object]');
}
