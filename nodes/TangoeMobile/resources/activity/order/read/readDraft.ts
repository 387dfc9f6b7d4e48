import type { IDataObject } from 'n8n-workflow';

import type { Problem, Settings } from '../../../../kinds/fieldKind';
import type { Answer } from '../../../../kinds/fieldTypes';
import { isBlank } from '../../../../kinds/locatorValue';
import { parameterName } from '../../../../kinds/parameterName';
import { dayIn } from '../../../../kinds/plain/date';
import type { ActivityType } from '../../types/activityType';
import type { Draft, Entry, ReadParameter, Slot } from '../order';
import { collectionIn, notACollection } from './collection';
import { entriesOf, notNeeded } from './entries';
import { layoutOf } from './layout';
import { readGroup } from './readGroup';
import { readList } from './readList';

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
	const settings = { options: options ?? {}, timezone, today: dayIn(timezone, now) };
	const layout = layoutOf(type);
	const read = layout.map((slot) => readEntries(slot, parameter, additional ?? {}, settings));
	return {
		type,
		entries: read.flatMap(({ entries }) => entries),
		switches: [
			...layout.flatMap(({ sameAs }) =>
				sameAs ? [{ field: sameAs.switch, value: parameter(sameAs.switchName) }] : [],
			),
			...layout.flatMap(({ field: { neededWhen } }) =>
				neededWhen ? [{ field: neededWhen.question, value: answerIn(neededWhen, parameter) }] : [],
			),
			...(type.switches ?? []).map((field) => ({ field, value: parameter(parameterName(field)) })),
		],
		settings,
		unreadable: [
			...(additional ? [] : [notACollection('Additional Fields')]),
			...(options ? [] : [notACollection('Options')]),
			...read.flatMap(({ problems }) => problems),
		],
	};
}

/** A field as it was left, and what of it cannot be read. */
function readEntries(
	slot: Slot,
	parameter: ReadParameter,
	additional: IDataObject,
	settings: Settings,
): { entries: Entry[]; problems: Problem[] } {
	const { field, name, isAdditional } = slot;
	if (field.kind === 'group') {
		const { value, isCopy, problems } = readGroup(field, slot, parameter, additional);
		const entries = entriesOf(slot, value, { isPresent: true, isCopy });
		// The parts of what is no object at all are not asked for one by one.
		return { entries: problems.length > 0 && value === undefined ? [] : entries, problems };
	}
	if (field.neededWhen && !isAnswer(field.neededWhen, answerIn(field.neededWhen, parameter))) {
		return { entries: [notNeeded(slot)], problems: [] };
	}
	const value: unknown = isAdditional ? additional[name] : parameter(name);
	const isPresent = !isAdditional || name in additional;
	if (field.kind === 'list') {
		const list = readList(field, value, additional, settings);
		const isListPresent = isPresent || list.value !== value;
		const entries = entriesOf(slot, list.value, { isPresent: isListPresent, isCopy: false });
		return { entries: list.problems.length > 0 ? [] : entries, problems: list.problems };
	}
	return { entries: entriesOf(slot, value, { isPresent, isCopy: false }), problems: [] };
}

function answerIn({ question }: Answer, parameter: ReadParameter): unknown {
	return parameter(parameterName(question));
}

/** No answer needs the field too: an expression that finds nothing must not mean another answer. */
function isAnswer({ is }: Answer, answer: unknown): boolean {
	return isBlank(answer) || answer === is;
}
