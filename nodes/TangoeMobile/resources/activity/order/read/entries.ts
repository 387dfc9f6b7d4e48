import { slotOf } from '../../../../kinds/item/fieldSlot';
import { isBlank } from '../../../../kinds/locatorValue';
import { attributesIn } from '../../../../kinds/plain/attributes';
import type { Entry, Slot } from '../order';

/** A field with its value; attributes in a JSON object follow it, each as an entry of its own. */
export function entriesOf(
	slot: Slot,
	value: unknown,
	{ isPresent, isCopy }: Pick<Entry, 'isPresent' | 'isCopy'>,
): Entry[] {
	const entry: Entry = { ...slot, value, isBlank: !isPresent || isBlank(value), isPresent, isCopy };
	if (slot.field.kind !== 'attributes') return [entry];
	return [entry, ...attributesIn(slot.field, value).map(partOf)];
}

/** A field that another answer on the panel does without: it has no value, and needs none. */
export function notNeeded(slot: Slot): Entry {
	return {
		...slot,
		isRequired: false,
		value: undefined,
		isBlank: true,
		isPresent: false,
		isCopy: false,
	};
}

function partOf({ field, value }: ReturnType<typeof attributesIn>[number]): Entry {
	return {
		...slotOf(field),
		// Two attributes can come to the same parameter name.
		name: `attributes.${field.attribute}`,
		isRequired: false,
		isAdditional: false,
		value,
		isBlank: isBlank(value),
		isPresent: true,
		isCopy: false,
	};
}
