import { employee } from '../../../../fields/person/employee';
import { kindOf } from '../../../../kinds';
import { parameterName, type Field } from '../../../../kinds/fieldTypes';
import { fieldsOf, type ActivityType } from '../../types/activityType';
import type { Slot } from '../order';

const layouts = new WeakMap<ActivityType, Slot[]>();

/** The fields of an activity type in the order in which they are sent; made once for each type. */
export function layoutOf(type: ActivityType): Slot[] {
	const known = layouts.get(type);
	if (known) return known;
	const layout = [
		...[employee, ...type.required.flatMap(fieldsOf)].map((field) =>
			slotOf(field, field === employee || type.required.includes(field), false),
		),
		...type.optional.map((field) => slotOf(field, false, true)),
	];
	layouts.set(type, layout);
	return layout;
}

function slotOf(field: Field, isRequired: boolean, isAdditional: boolean): Slot {
	const sameAs = field.kind === 'group' ? field.sameAs : undefined;
	return {
		field,
		kind: kindOf(field),
		name: parameterName(field),
		isRequired,
		isAdditional,
		...(sameAs && {
			sameAs: {
				switch: sameAs.switch,
				switchName: parameterName(sameAs.switch),
				sourceName: parameterName(sameAs.group),
			},
		}),
	};
}
