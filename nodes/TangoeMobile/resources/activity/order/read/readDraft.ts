import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import { parameterName } from '../../../../kinds/parameterName';
import { dayIn } from '../../../../kinds/plain/date';
import { flagOf } from '../../../../kinds/plain/flag';
import type { ActivityType } from '../../types/activityType';
import type { Draft, Entry, Slot } from '../order';
import { entriesOf } from './entries';
import { layoutOf } from './layout';

const NOT_A_COLLECTION =
	'is not a collection of fields: remove the expression in its place and add the fields one by one';

/** Gives a parameter as the user left it; null for one that is hidden or was never set. */
export type ReadParameter = (name: string) => unknown;

/**
 * Reads the fields and options of one order.
 *
 * @param now the moment of the run, which decides what today is
 */
export function readDraft(
	type: ActivityType,
	parameter: ReadParameter,
	timezone: string,
	now: Date,
): Draft {
	const additional = collectionIn(parameter('additionalFields'));
	const options = collectionIn(parameter('options'));
	const layout = layoutOf(type);
	return {
		type,
		entries: layout.flatMap((slot) => readEntries(slot, parameter, additional ?? {})),
		switches: [
			...layout.flatMap(({ sameAs }) =>
				sameAs ? [{ field: sameAs.switch, value: parameter(sameAs.switchName) }] : [],
			),
			...(type.switches ?? []).map((field) => ({ field, value: parameter(parameterName(field)) })),
		],
		settings: {
			options: options ?? {},
			timezone,
			today: dayIn(timezone, now),
		},
		unreadable: [
			...(additional ? [] : [{ label: 'Additional Fields', text: NOT_A_COLLECTION }]),
			...(options ? [] : [{ label: 'Options', text: NOT_A_COLLECTION }]),
		],
	};
}

/** The fields of a collection; undefined where something else is in its place. */
function collectionIn(value: unknown): IDataObject | undefined {
	if (value === undefined || value === null) return {};
	return isObject(value) ? value : undefined;
}

function readEntries(slot: Slot, parameter: ReadParameter, additional: IDataObject): Entry[] {
	const isCopy = takesOtherGroup(slot, parameter);
	const name = isCopy && slot.sameAs ? slot.sameAs.sourceName : slot.name;
	const value: unknown = slot.isAdditional ? additional[name] : parameter(name);
	return entriesOf(slot, value, { isPresent: !slot.isAdditional || name in additional, isCopy });
}

function takesOtherGroup({ sameAs }: Slot, parameter: ReadParameter): boolean {
	if (!sameAs) return false;
	return flagOf(parameter(sameAs.switchName) ?? sameAs.switch.initial) !== false;
}
