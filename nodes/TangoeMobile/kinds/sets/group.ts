import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../data';
import { isBlank, type GroupField, type ListField } from '../fieldTypes';
import { checkFields, encodeFields, initialValues, propertiesOf, resolveFields } from '../fieldSet';
import {
	baseProperty,
	problem,
	type Finder,
	type Kind,
	type Problem,
	type Resolved,
} from '../fieldKind';

/**
 * Fields that stand together in an object.
 *
 * A list of exactly one, as far as n8n is concerned: only a list opens by itself. With a single set and
 * a default in it, n8n fails to read a workflow that does not mention the parameter. The button to add
 * another stays on the panel and works, whatever is allowed, so its words are no invitation.
 */
export const group: Kind<GroupField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, maxAllowedFields: 1 },
		default: { [field.set]: [initialValues(field.fields)] },
		placeholder: `Only One ${field.label} Possible`,
		options: [{ displayName: field.label, name: field.set, values: propertiesOf(field) }],
	}),
	missing: () => 'fill it in',
	check(field, value, settings) {
		const given = setsOf(field, value);
		if (given.length > 1) {
			return problem(field, `is there ${given.length} times: keep one and remove the others`);
		}
		return checkFields(field, given[0] ?? {}, settings).map((found) => within(field.label, found));
	},
	resolve: async (field, value, find) => await resolveSets(field, value, find, () => field.label),
	encode(field, value, settings) {
		const sent = encodeFields(field.fields, setsOf(field, value)[0] ?? {}, settings);
		return Object.keys(sent).length > 0 ? sent : undefined;
	},
};

/** A list of such objects. */
export const list: Kind<ListField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: field.addLabel,
		options: [
			{
				displayName: field.label,
				name: field.set,
				values: propertiesOf(field),
			},
		],
	}),
	missing: () => 'add at least one',
	check(field, value, settings) {
		const rows = setsOf(field, value);
		if (rows.length === 0) return problem(field, 'is empty: add at least one');
		return rows.flatMap((row, index) =>
			checkFields(field, row, settings).map((found) =>
				within(`${field.label} ${index + 1}`, found),
			),
		);
	},
	resolve: async (field, value, find) =>
		await resolveSets(field, value, find, (index) => `${field.label} ${index + 1}`),
	encode(field, value, settings) {
		const rows = setsOf(field, value)
			.map((row) => encodeFields(field.fields, row, settings))
			.filter((row) => Object.keys(row).length > 0);
		if (rows.length === 0) return undefined;
		if (!field.isKeyed) return rows;
		return Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
	},
};

async function resolveSets(
	field: GroupField | ListField,
	value: unknown,
	find: Finder,
	labelOf: (index: number) => string,
): Promise<Resolved> {
	const sets: IDataObject[] = [];
	const problems: Problem[] = [];
	for (const [index, set] of setsOf(field, value).entries()) {
		const resolved = await resolveFields(field.fields, set, find);
		sets.push(resolved.values);
		problems.push(...resolved.problems.map((found) => within(labelOf(index), found)));
	}
	return { value: { [field.set]: sets }, problems };
}

/** Whether a group or list has nothing in it at all. A text that an expression left in its place is something. */
export function isEmptySet({ set }: GroupField | ListField, value: unknown): boolean {
	const sets = isObject(value) ? value[set] : value;
	return [sets]
		.flat()
		.every((one) => (isObject(one) ? Object.values(one).every(isBlank) : isBlank(one)));
}

/** The sets of values inside a parameter; a workflow that was not made in the editor may hold a single one bare. */
export function setsOf({ set }: GroupField | ListField, value: unknown): IDataObject[] {
	const sets = (value as IDataObject | null)?.[set];
	if (typeof sets !== 'object' || sets === null) return [];
	// Where something else stands in the place of a set, all of its fields are missing. A list may have holes.
	return Array.from(Array.isArray(sets) ? sets : [sets], (one: unknown) =>
		isObject(one) ? one : {},
	);
}

function within(label: string, found: Problem): Problem {
	return { label: `${label} › ${found.label}`, text: found.text };
}
