import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../../../../kinds/fieldTypes';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { dayIn } from '../../../../kinds/plain/date';
import { flagOf } from '../../../../kinds/plain/flag';
import type { ActivityType } from '../../types/activityType';
import type { Draft, Entry, Slot } from '../order';
import { collectionIn, notACollection } from './collection';
import { entriesOf, notNeeded } from './entries';
import { layoutOf } from './layout';

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
			...layout.flatMap(({ field: { neededWhen } }) =>
				neededWhen ? [{ field: neededWhen.question, value: answerIn(neededWhen, parameter) }] : [],
			),
			...(type.switches ?? []).map((field) => ({ field, value: parameter(parameterName(field)) })),
		],
		settings: {
			options: options ?? {},
			timezone,
			today: dayIn(timezone, now),
		},
		unreadable: [
			...(additional ? [] : [notACollection('Additional Fields')]),
			...(options ? [] : [notACollection('Options')]),
		],
	};
}

function readEntries(slot: Slot, parameter: ReadParameter, additional: IDataObject): Entry[] {
	const { neededWhen } = slot.field;
	if (neededWhen && !isAnswer(neededWhen, answerIn(neededWhen, parameter))) {
		return [notNeeded(slot)];
	}
	const isCopy = takesOtherGroup(slot, parameter);
	const name = isCopy && slot.sameAs ? slot.sameAs.sourceName : slot.name;
	const value: unknown = slot.isAdditional ? additional[name] : parameter(name);
	return entriesOf(slot, value, { isPresent: !slot.isAdditional || name in additional, isCopy });
}

function answerIn({ question }: Answer, parameter: ReadParameter): unknown {
	return parameter(parameterName(question));
}

/** No answer needs the field too: an expression that finds nothing must not mean another answer. */
function isAnswer({ is }: Answer, answer: unknown): boolean {
	return isBlank(answer) || answer === is;
}

function takesOtherGroup({ sameAs }: Slot, parameter: ReadParameter): boolean {
	if (!sameAs) return false;
	return flagOf(parameter(sameAs.switchName) ?? sameAs.switch.initial) !== false;
}
