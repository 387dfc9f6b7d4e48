import { Failure, type Result } from '../../../../errors/result';
import type { Problem } from '../../../../kinds/fieldKind';
import { isBlank } from '../../../../kinds/locatorValue';
import type { Field } from '../../../../kinds/fieldTypes';
import { checkField } from '../../../../kinds/fieldSet';
import { isEmptySet } from '../../../../kinds/sets/sets';
import { idsIn } from '../../../../kinds/records/picks';
import { presentButEmpty } from '../../../../kinds/wording';
import type { ActivityType, Alternative } from '../../types/activityType';
import { encodeEntries, mayBeBlank } from '../body';
import { optionSlotsOf } from '../options/options';
import type { CheckedOrder, Draft, Entry, OrderRequest } from '../order';
import { checkUnchanged } from './checkUnchanged';
import { draftError } from './inputError';

/** Checks one order as far as it can be without asking Tangoe. */
export function checkOrder(request: OrderRequest): Result<CheckedOrder> {
	const { draft } = request;
	const problems = problemsOf(draft);
	if (problems.length > 0) return new Failure(draftError(draft, problems));
	const sent = encodeEntries(draft);
	const broken = [
		...(draft.type.rules ?? []).flatMap((rule) => rule(sent)),
		...checkUnchanged(draft, sent),
	];
	return broken.length > 0 ? new Failure(draftError(draft, broken)) : { ...request, sent };
}

/** Every fault of the single fields, in their order. */
function problemsOf(draft: Draft): Problem[] {
	const { type, entries, switches, settings, unreadable } = draft;
	return [
		...unreadable,
		...switches.flatMap(({ field, value }) => checkField(field, value, false, settings)),
		...entries.flatMap((entry) => (entry.isCopy ? [] : checkEntry(entry, settings))),
		...checkOptions(type, settings),
		...type.required.flatMap((requirement) =>
			'anyOf' in requirement ? checkAlternative(requirement, entries) : [],
		),
	];
}

function checkEntry(entry: Entry, settings: Draft['settings']): Problem[] {
	const { field, kind, value, isRequired, isPresent } = entry;
	if (!isNothing(entry)) return kind.check(field, value, settings);
	if (isRequired && !mayBeBlank(field, settings.options)) {
		return [{ label: field.label, text: `is empty: ${kind.missing(field)}${otherAnswer(field)}` }];
	}
	return field.refusesBlank && isPresent ? presentButEmpty(field, kind.missing(field)) : [];
}

/** What to do where a field is not wanted: the other answers to the question that asks for it. */
function otherAnswer({ neededWhen }: Field): string {
	if (!neededWhen) return '';
	const { question, is } = neededWhen;
	const others = question.choices.filter(({ value }) => value !== is).map(({ name }) => name);
	return `, or set ${question.label} to ${others.join(' or ')}`;
}

function checkOptions(type: ActivityType, settings: Draft['settings']): Problem[] {
	const { options } = settings;
	return optionSlotsOf(type).flatMap(({ name, field, kind }) => {
		if (!(name in options)) return [];
		const value = options[name];
		if (!isBlank(value)) return kind.check(field, value, settings);
		return field.refusesBlank ? presentButEmpty(field, kind.missing(field)) : [];
	});
}

/** What is required and has fields inside is looked into even when it is empty, so that each missing field is named. */
function isNothing({ field, value, isRequired, isBlank: hasNothing }: Entry): boolean {
	if (field.kind !== 'group' && field.kind !== 'list') return hasNothing;
	return !isRequired && (hasNothing || (field.kind === 'list' && isEmptySet(field, value)));
}

function checkAlternative({ anyOf, count }: Alternative, entries: Entry[]): Problem[] {
	const given = entries.filter((entry) => anyOf.includes(entry.field) && isGiven(entry));
	const label = anyOf.map((field: Field) => field.label).join(' or ');
	if (given.length === 0) {
		const text =
			count === 'exactlyOne' ? 'is empty: give one of them' : 'is empty: give at least one of them';
		return [{ label, text }];
	}
	return count === 'exactlyOne' && given.length > 1
		? [{ label, text: 'has both: give only one and clear the other' }]
		: [];
}

function isGiven({ field, value, isBlank: isBlankValue }: Entry): boolean {
	return field.kind === 'picks' ? idsIn(value ?? []).length > 0 : !isBlankValue;
}
