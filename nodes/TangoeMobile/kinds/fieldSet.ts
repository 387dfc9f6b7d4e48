import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { isObject } from '../data';
import type { SimpleField } from './fieldTypes';
import type { Finder, Problem, Resolved, Settings } from './fieldKind';
import { isBlank } from './locatorValue';
import { parameterName } from './parameterName';
import { simpleKindOf } from './simpleKinds';
import { presentButEmpty } from './wording';

/** Fields in the order of the panel; all except the optional ones are required. */
export interface FieldSet {
	fields: SimpleField[];
	optional?: SimpleField[];
}

/** The values of a set of fields, by parameter name. */
export type FieldValues = Record<string, unknown>;

/** The properties of a set of fields, for the panel. */
export function propertiesOf({ fields, optional }: FieldSet): INodeProperties[] {
	return fields.map((field) => ({
		...simpleKindOf(field).property(field),
		...(!optional?.includes(field) && { required: true }),
	}));
}

/** The values that a set of fields starts with on the panel. */
export function initialValues(fields: SimpleField[]): INodeParameters {
	return Object.fromEntries(
		fields.map((field) => [parameterName(field), simpleKindOf(field).property(field).default]),
	);
}

/** Every problem with the values of a set. */
export function checkFields(
	{ fields, optional }: FieldSet,
	values: FieldValues,
	settings: Settings,
): Problem[] {
	return fields.flatMap((field) => {
		const name = parameterName(field);
		const value = values[name];
		return field.refusesBlank && name in values && isBlank(value)
			? presentButEmpty(field, simpleKindOf(field).missing(field))
			: checkField(field, value, !optional?.includes(field), settings);
	});
}

/** Every problem with one field's value; a blank one is a problem only if the field is required. */
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

/** Replaces names by IDs in the values of a set. */
export async function resolveFields(
	fields: SimpleField[],
	values: FieldValues,
	find: Finder,
): Promise<{ values: FieldValues; problems: Problem[] }> {
	const resolvedValues = { ...values };
	const problems: Problem[] = [];
	for (const field of fields) {
		const name = parameterName(field);
		const resolved = await resolveField(field, values[name], find);
		resolvedValues[name] = resolved.value;
		problems.push(...resolved.problems);
	}
	return { values: resolvedValues, problems };
}

/** Replaces names by IDs in one field's value. */
export async function resolveField(
	field: SimpleField,
	value: unknown,
	find: Finder,
): Promise<Resolved> {
	const { resolve } = simpleKindOf(field);
	return isBlank(value) || !resolve ? { value, problems: [] } : await resolve(field, value, find);
}

/** The JSON to send for the values of a set; blank ones are left out. */
export function encodeFields(
	fields: SimpleField[],
	values: FieldValues,
	settings: Settings,
): IDataObject {
	const json: IDataObject = {};
	for (const field of fields) {
		const value = values[parameterName(field)];
		if (isBlank(value)) continue;
		const encoded = simpleKindOf(field).encode(field, value, settings);
		if (encoded !== undefined) json[field.attribute] = encoded;
	}
	return json;
}

/** The values that are sent as this JSON. */
export function decodeFields(fields: SimpleField[], json: unknown): FieldValues {
	if (!isObject(json)) return {};
	return Object.fromEntries(
		fields
			.filter(({ attribute }) => attribute in json)
			.map((field) => [parameterName(field), json[field.attribute]] as const),
	);
}
