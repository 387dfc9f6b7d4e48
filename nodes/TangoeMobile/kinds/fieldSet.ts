import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { isBlank, parameterName, type SimpleField } from './fieldTypes';
import type { Finder, Problem, Resolved, Settings } from './fieldKind';
import { simpleKindOf } from './simpleKinds';

/** Fields in the order of the panel; all but the optional ones are required. */
export interface FieldSet {
	fields: SimpleField[];
	optional?: SimpleField[];
}

/** The fields of a group on the panel. */
export function propertiesOf({ fields, optional }: FieldSet): INodeProperties[] {
	return fields.map((field) => ({
		...simpleKindOf(field).property(field),
		...(!optional?.includes(field) && { required: true }),
	}));
}

/** What a group holds when it is opened. */
export function initialValues(fields: SimpleField[]): INodeParameters {
	return Object.fromEntries(
		fields.map((field) => [parameterName(field), simpleKindOf(field).property(field).default]),
	);
}

/** Every fault of a group's values. */
export function checkFields(
	{ fields, optional }: FieldSet,
	values: IDataObject,
	settings: Settings,
): Problem[] {
	return fields.flatMap((field) =>
		checkField(field, values[parameterName(field)], !optional?.includes(field), settings),
	);
}

/** Every fault of one field's value; a blank one is a fault only where the field is required. */
export function checkField(
	field: SimpleField,
	value: unknown,
	isRequired: boolean,
	settings: Settings,
): Problem[] {
	const kind = simpleKindOf(field);
	if (!isBlank(value)) return kind.check(field, value, settings);
	return isRequired ? [{ label: field.label, text: `is empty: ${kind.missing(field)}` }] : [];
}

/** A group's values with IDs in the place of names. */
export async function resolveFields(
	fields: SimpleField[],
	values: IDataObject,
	find: Finder,
): Promise<{ values: IDataObject; problems: Problem[] }> {
	const resolved = { ...values };
	const problems: Problem[] = [];
	for (const field of fields) {
		const name = parameterName(field);
		const found = await resolveField(field, values[name], find);
		resolved[name] = found.value as IDataObject;
		problems.push(...found.problems);
	}
	return { values: resolved, problems };
}

/** One field's value with IDs in the place of names. */
export async function resolveField(
	field: SimpleField,
	value: unknown,
	find: Finder,
): Promise<Resolved> {
	const { resolve } = simpleKindOf(field);
	return isBlank(value) || !resolve ? { value, problems: [] } : await resolve(field, value, find);
}

/** A group's values as they are sent; blank ones are left out. */
export function encodeFields(
	fields: SimpleField[],
	values: IDataObject,
	settings: Settings,
): IDataObject {
	const sent: IDataObject = {};
	for (const field of fields) {
		const value = values[parameterName(field)];
		if (isBlank(value)) continue;
		const encoded = simpleKindOf(field).encode(field, value, settings);
		if (encoded !== undefined) sent[field.attribute] = encoded as IDataObject;
	}
	return sent;
}
