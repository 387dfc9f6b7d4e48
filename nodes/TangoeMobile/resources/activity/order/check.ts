import { orderOptions } from './options';
import type { Alternative } from '../types/activityType';
import { kindOf } from '../../../kinds';
import { isBlank } from '../../../kinds/locatorValue';
import { parameterName } from '../../../kinds/parameterName';
import type { Field, SimpleField } from '../../../kinds/fieldTypes';
import { checkField } from '../../../kinds/fieldSet';
import { isEmptySet } from '../../../kinds/sets/sets';
import type { Problem } from '../../../kinds/fieldKind';
import { idsIn } from '../../../kinds/records/picks';
import { encodeDraft, mayBeBlank } from './body';
import type { Draft, Entry } from './draft';

/** Every fault of a draft, in the order of its fields; none means that it can be sent. */
export function checkDraft(draft: Draft): Problem[] {
	const problems = [
		...draft.unreadable.map((label) => ({
			label,
			text: 'is no collection of fields: remove the expression in its place and add the fields one by one',
		})),
		...draft.switches.flatMap(({ field, value }) =>
			checkField(field, value, false, draft.settings),
		),
		...draft.entries.filter(({ isCopy }) => !isCopy).flatMap((entry) => checkEntry(entry, draft)),
		...[...orderOptions(draft.type.duplicates), ...(draft.type.options ?? [])].flatMap((field) =>
			checkOption(field, draft.settings),
		),
		...draft.type.required.flatMap((requirement) =>
			'anyOf' in requirement ? checkAlternative(requirement, draft.entries) : [],
		),
	];
	if (problems.length > 0) return problems;
	const sent = encodeDraft(draft);
	return (draft.type.rules ?? []).flatMap((rule) => rule(sent));
}

function checkEntry(
	{ field, value, isRequired, isPresent }: Entry,
	{ settings }: Draft,
): Problem[] {
	const kind = kindOf(field);
	if (!isNothing(field, value, isRequired)) return kind.check(field, value, settings);
	if (isRequired && !mayBeBlank(field, settings.options)) {
		return [{ label: field.label, text: `is empty: ${kind.missing(field)}` }];
	}
	return field.refusesBlank && isPresent ? [emptyYetThere(field)] : [];
}

function checkOption(field: SimpleField, settings: Draft['settings']): Problem[] {
	const name = parameterName(field);
	const value = settings.options[name];
	if (isBlank(value) && field.refusesBlank && name in settings.options) {
		return [emptyYetThere(field)];
	}
	return checkField(field, value, false, settings);
}

function emptyYetThere(field: Field): Problem {
	const remedy = kindOf(field).missing(field);
	return { label: field.label, text: `is there but empty: ${remedy}, or remove the field` };
}

/** A required group is looked into even when it is empty, so that each missing field is named. */
function isNothing(field: Field, value: unknown, isRequired: boolean): boolean {
	if (field.kind !== 'group' && field.kind !== 'list') return isBlank(value);
	return !isRequired && isEmptySet(field, value);
}

function checkAlternative({ anyOf, count }: Alternative, entries: Entry[]): Problem[] {
	const given = entries.filter(
		({ field, value }) => anyOf.includes(field) && isGiven(field, value),
	);
	const label = anyOf.map((field) => field.label).join(' or ');
	if (given.length === 0) {
		const text =
			count === 'exactlyOne' ? 'is empty: give one of them' : 'is empty: give at least one of them';
		return [{ label, text }];
	}
	return count === 'exactlyOne' && given.length > 1
		? [{ label, text: 'has both: give only one and clear the other' }]
		: [];
}

function isGiven(field: Field, value: unknown): boolean {
	return field.kind === 'picks' ? idsIn(value ?? []).length > 0 : !isBlank(value);
}
