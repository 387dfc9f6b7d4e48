import type { IDataObject } from 'n8n-workflow';

import { isBlank } from '../../../kinds/locatorValue';
import { kindOf } from '../../../kinds';
import type { Draft, Entry } from './draft';

/** The fields of a checked draft by attribute, as they are sent; what was left empty has no key. */
export function encodeDraft({ entries, settings }: Draft): IDataObject {
	const sent: IDataObject = {};
	for (const { field, value } of entries) {
		const encoded = isBlank(value)
			? blankOf(field, settings.options)
			: kindOf(field).encode(field, value, settings);
		if (encoded !== undefined) sent[field.attribute] = encoded as IDataObject;
	}
	return sent;
}

/** The documented JSON: everything in `activity`, but for what the documentation puts beside it. */
export function bodyOf(draft: Draft): IDataObject {
	const sent = encodeDraft(draft);
	const isBeside = ({ field }: Entry): boolean =>
		field.kind === 'group' &&
		field.besideUnless !== undefined &&
		draft.settings.options[field.besideUnless] !== 'inside';
	const besideAttributes = new Set(
		draft.entries.filter(isBeside).map(({ field }) => field.attribute),
	);

	const attributes = Object.entries(sent);
	return {
		...Object.fromEntries(attributes.filter(([attribute]) => besideAttributes.has(attribute))),
		activity: {
			activity_type_id: draft.type.id,
			...Object.fromEntries(attributes.filter(([attribute]) => !besideAttributes.has(attribute))),
		},
	};
}

function blankOf(field: Entry['field'], options: Record<string, unknown>): unknown {
	if (field.kind === 'picks' && field.sendsEmpty) return [];
	return mayBeBlank(field, options) ? '' : undefined;
}

/** Whether an option of the node lets this required field be empty. */
export function mayBeBlank(field: Entry['field'], options: Record<string, unknown>): boolean {
	return field.mayBeBlankWith !== undefined && options[field.mayBeBlankWith] === true;
}
