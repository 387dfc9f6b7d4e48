import { slotOf } from '../../../../kinds/item/fieldSlot';
import { parameterName } from '../../../../kinds/parameterName';
import type { Field } from '../../../../kinds/fieldTypes';
import { isRequiredOf, neededFieldsOf, type ActivityType } from '../../types/activityType';
import type { Slot } from '../order';

const layouts = new WeakMap<ActivityType, Slot[]>();

/** The fields of an activity type in the order in which they are sent; made once for each type. */
export function layoutOf(type: ActivityType): Slot[] {
	const known = layouts.get(type);
	if (known) return known;
	const layout = [
		...neededFieldsOf(type).map((field) =>
			typeSlotOf(type, field, isRequiredOf(type, field), false),
		),
		...type.optional.map((field) => typeSlotOf(type, field, false, field.isOnPanel !== true)),
	];
	layouts.set(type, layout);
	return layout;
}

function typeSlotOf(
	type: ActivityType,
	field: Field,
	isRequired: boolean,
	isAdditional: boolean,
): Slot {
	const sameAs = field.kind === 'group' ? field.sameAs : undefined;
	return {
		...slotOf(field),
		isRequired,
		isAdditional,
		...(sameAs && {
			sameAs: {
				switch: sameAs.switch,
				switchName: parameterName(sameAs.switch),
				source: sameAs.group,
				isSourceAdditional: type.optional.includes(sameAs.group),
			},
		}),
	};
}
