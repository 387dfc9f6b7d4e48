import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isBlank, parameterName, type SimpleField } from './field';
import type { Problem, Settings } from './kind';
import { simpleKindOf } from './simple';

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
export function initialValues(fields: SimpleField[]): IDataObject {
	return Object.fromEntries(
		fields.map((field) => [parameterName(field), simpleKindOf(field).property(field).default]),
	) as IDataObject;
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
