import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../data';
import type { ListField } from '../fieldTypes';
import type { Finder, Problem, Resolved } from '../fieldKind';
import { resolveFields, type FieldValues } from '../fieldSet';
import { isBlank } from '../locatorValue';

/** Whether a list has no values at all. A text that an expression left in its place is a value. */
export function isEmptySet({ set }: ListField, value: unknown): boolean {
	const sets = isObject(value) ? value[set] : value;
	return [sets]
		.flat()
		.every((entry) => (isObject(entry) ? Object.values(entry).every(isBlank) : isBlank(entry)));
}

/** The sets of values in a parameter; a workflow that was not made in the editor may have a single, bare one. */
export function setsOf({ set }: ListField, value: unknown): IDataObject[] {
	const sets = isObject(value) ? value[set] : undefined;
	if (typeof sets !== 'object' || sets === null) return [];
	// `Array.from` also visits holes. In place of an entry that is not a set, all fields count as missing.
	return Array.from(Array.isArray(sets) ? sets : [sets], (entry: unknown) =>
		isObject(entry) ? entry : {},
	);
}

/**
 * Replaces names by IDs in each set.
 *
 * @param labelOf the label of a set in messages
 */
export async function resolveSets(
	field: ListField,
	value: unknown,
	find: Finder,
	labelOf: (index: number) => string,
): Promise<Resolved> {
	const sets: FieldValues[] = [];
	const problems: Problem[] = [];
	for (const [index, set] of setsOf(field, value).entries()) {
		const resolved = await resolveFields(field.fields, set, find);
		sets.push(resolved.values);
		problems.push(...resolved.problems.map((found) => withSetLabel(labelOf(index), found)));
	}
	return { value: { [field.set]: sets }, problems };
}

/** A field's problem with the label of its set in front: "Shipping Address › City". */
export function withSetLabel(label: string, { label: fieldLabel, text }: Problem): Problem {
	return { label: `${label} › ${fieldLabel}`, text };
}
