import type { IDataObject } from 'n8n-workflow';

import type { Settings } from '../../../kinds/fieldKind';
import type { Field } from '../../../kinds/fieldTypes';
import type { Draft, Entry, OrderBody } from './order';

/** The fields of a checked draft by attribute, as they are sent; what was left empty has no key. */
export function encodeEntries({ entries, settings }: Draft): IDataObject {
	const sent: IDataObject = {};
	for (const entry of entries) {
		const encoded = encodeEntry(entry, settings);
		if (encoded !== undefined) sent[entry.field.attribute] = encoded;
	}
	return sent;
}

/** One field as it is sent; undefined where its attribute is left out. */
export function encodeEntry(
	{ field, kind, value, isBlank }: Entry,
	settings: Settings,
): IDataObject[string] {
	if (!isBlank) return kind.encode(field, value, settings);
	if (field.kind === 'picks' && field.sendsEmpty) return [];
	return mayBeBlank(field, settings.options) ? '' : undefined;
}

/**
 * The documented JSON.
 *
 * @param sent the fields by attribute, as they are sent
 */
export function bodyOf({ type, entries, settings }: Draft, sent: IDataObject): OrderBody {
	const body: OrderBody = { activity: { activity_type_id: type.id } };
	for (const { field } of entries) {
		const value = sent[field.attribute];
		if (value === undefined) continue;
		const target = isBeside(field, settings) ? body : body.activity;
		target[field.attribute] = value;
	}
	return body;
}

/** Whether an option of the node lets this required field be empty. */
export function mayBeBlank(field: Field, options: Record<string, unknown>): boolean {
	return field.mayBeBlankWith !== undefined && options[field.mayBeBlankWith] === true;
}

function isBeside(field: Field, { options }: Settings): boolean {
	return (
		field.kind === 'flags' &&
		field.besideUnless !== undefined &&
		options[field.besideUnless] !== 'inside'
	);
}
