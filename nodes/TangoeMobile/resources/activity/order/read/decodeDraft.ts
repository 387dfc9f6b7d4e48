import type { IDataObject } from 'n8n-workflow';

import { preview } from '../../../../fields/order/preview';
import type { Problem, Settings } from '../../../../kinds/fieldKind';
import { isAttributeName } from '../../../../kinds/plain/attributes';
import { typeWithId } from '../../types';
import type { ActivityType } from '../../types/activityType';
import { otherTypeOf } from '../../types/otherActivityType';
import type { Draft, Entry, OrderBody, Previewed, Slot } from '../order';
import { entriesOf, notNeeded } from './entries';
import { layoutOf } from './layout';

const MAX_NAMED = 5;

/**
 * The draft of which this is the body: what is made of it again has to be the same. Of a type that the
 * catalog does not have, nobody knows whether it ends service, so it counts as one that does.
 *
 * @param settings with the options of the node
 */
export function decodeDraft(previewed: Previewed, settings: Settings): Draft {
	const { body } = previewed;
	const id = Number(body.activity.activity_type_id);
	const type = typeWithId(id) ?? otherTypeOf(id, true);
	const layout = layoutOf(type);
	const unknown = unknownIn(layout, body);
	const takesAny = layout.some(({ field }) => field.kind === 'attributes');
	return {
		type,
		entries: layout.flatMap((slot) => decodeEntries(slot, body, unknown.inside)),
		switches: [],
		settings: {
			...settings,
			options: { ...settings.options, ...impliedOptions(layout, body) },
		},
		unreadable: unknownProblems(type, [...(takesAny ? [] : unknown.inside), ...unknown.beside]),
		previewed,
	};
}

function decodeEntries(slot: Slot, body: OrderBody, unknown: string[]): Entry[] {
	const { field, kind } = slot;
	const json = field.kind === 'attributes' ? picked(body.activity, unknown) : sentIn(field, body);
	if (json === undefined) {
		if (field.neededWhen) return [notNeeded(slot)];
		const isPresent = kind.leftOut !== undefined;
		return entriesOf(slot, kind.leftOut, { isPresent, isCopy: false });
	}
	const value = kind.decode ? kind.decode(field, json) : json;
	return entriesOf(slot, value, { isPresent: true, isCopy: false });
}

/** What was sent for a field, inside of the activity or beside it. */
function sentIn({ attribute }: Slot['field'], { activity, ...beside }: OrderBody): unknown {
	return activity[attribute] ?? beside[attribute];
}

/** The attributes that no field of a type stands for. */
function unknownIn(layout: Slot[], { activity, ...beside }: OrderBody) {
	const known = new Set(['activity_type_id', ...layout.map(({ field }) => field.attribute)]);
	const unknown = (attributes: object) =>
		Object.keys(attributes).filter((attribute) => !known.has(attribute));
	return { inside: unknown(activity), beside: unknown(beside) };
}

function unknownProblems({ name }: ActivityType, unknown: string[]): Problem[] {
	if (unknown.length === 0) return [];
	// Only what can be an attribute is repeated: a preview can come from anywhere.
	const named = unknown.filter(isAttributeName).slice(0, MAX_NAMED).join(', ');
	const text = `has attributes that ${name} does not have${named === '' ? '' : `: ${named}`}`;
	return [{ label: preview.label, text }];
}

function picked(activity: IDataObject, attributes: string[]): IDataObject {
	return Object.fromEntries(attributes.map((attribute) => [attribute, activity[attribute]]));
}

/** The options of its type by which the body was made. */
function impliedOptions(layout: Slot[], { activity }: OrderBody): IDataObject {
	const implied: IDataObject = {};
	for (const { field } of layout) {
		const value = activity[field.attribute];
		if (field.mayBeBlankWith !== undefined && value === '') implied[field.mayBeBlankWith] = true;
		if (field.kind === 'text' && field.asNumberWith !== undefined && typeof value === 'number') {
			implied[field.asNumberWith] = true;
		}
		if (field.kind === 'flags' && field.besideUnless !== undefined && value !== undefined) {
			implied[field.besideUnless] = 'inside';
		}
	}
	return implied;
}
