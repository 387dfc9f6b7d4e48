import { rankOf } from '../../lookups/ranks';
import { kindOf } from '../index';
import type { Kind } from '../fieldKind';
import type { Field } from '../fieldTypes';
import { isBlank } from '../locatorValue';
import { parameterName } from '../parameterName';

/** A field with everything about it that is the same for every item. */
export interface FieldSlot {
	field: Field;
	kind: Kind<Field>;
	/** The parameter's name. */
	name: string;
	/** Its place in the order in which fields are resolved, see `lookups/ranks.ts`. */
	rank: number;
}

/** A field and what an item has in it. */
export interface FieldEntry extends FieldSlot {
	value: unknown;
	isBlank: boolean;
}

const slots = new WeakMap<Field, FieldSlot>();

/** Made once for each field, because every item of a run asks for those of all its fields. */
export function slotOf(field: Field): FieldSlot {
	const known = slots.get(field);
	if (known) return known;
	const slot = { field, kind: kindOf(field), name: parameterName(field), rank: rankOfField(field) };
	slots.set(field, slot);
	return slot;
}

/** A field with the value that an item has in it. */
export function entryOf(field: Field, value: unknown): FieldEntry {
	return { ...slotOf(field), value, isBlank: isBlank(value) };
}

/** A group comes after the lists of its own fields. */
function rankOfField(field: Field): number {
	if ('fields' in field) return Math.max(...field.fields.map(rankOfField));
	return rankOf('lookup' in field ? field.lookup : undefined);
}
