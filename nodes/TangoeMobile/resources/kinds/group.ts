import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { isBlank, type GroupField, type ListField, type SimpleField } from './field';
import { checkFields, encodeFields, initialValues, propertiesOf } from './fields';
import { labelled, problem, type Kind } from './kind';

/** Fields that stand together in an object. */
export const group: Kind<GroupField> = {
	property: (field) => ({
		...labelled(field),
		type: 'fixedCollection',
		// A value to begin with makes the group open by itself.
		default: { [field.set]: initialValues(allOf(field)) } as INodeParameters,
		placeholder: field.placeholder ?? `Add ${field.label}`,
		options: [{ displayName: field.label, name: field.set, values: propertiesOf(field) }],
	}),
	missing: () => 'fill it in',
	check(field, value, settings) {
		const inner = innerOf(field, value);
		if (inner === undefined) return problem(field, 'is empty: fill it in');
		return checkFields(field, inner, settings).map((found) => within(field.label, found));
	},
	encode(field, value, settings) {
		const sent = encodeFields(allOf(field), innerOf(field, value) ?? {}, settings);
		return Object.keys(sent).length > 0 ? sent : undefined;
	},
};

/** A list of such objects. */
export const list: Kind<ListField> = {
	property: (field) => ({
		...labelled(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: field.addLabel },
		default: {},
		placeholder: field.addLabel,
		options: [
			{
				displayName: field.label,
				name: field.set,
				values: propertiesOf({ required: field.required, optional: [] }),
			},
		],
	}),
	missing: () => 'add at least one',
	check(field, value, settings) {
		const rows = rowsOf(field, value);
		if (rows.length === 0) return problem(field, 'is empty: add at least one');
		return rows.flatMap((row, index) =>
			checkFields({ required: field.required, optional: [] }, row, settings).map((found) =>
				within(`${field.label} ${index + 1}`, found),
			),
		);
	},
	encode(field, value, settings) {
		const rows = rowsOf(field, value).map((row) => encodeFields(field.required, row, settings));
		if (!field.isKeyed) return rows;
		return Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
	},
};

/** The fields of a group, in the order of the panel. */
export function allOf({
	required,
	optional,
}: Pick<GroupField, 'required' | 'optional'>): SimpleField[] {
	return [...required, ...optional];
}

/** Whether a group or list has nothing in it at all, as n8n leaves one that was never opened. */
export function isEmptySet(field: GroupField | ListField, value: unknown): boolean {
	return field.kind === 'group'
		? Object.values(innerOf(field, value) ?? {}).every(isBlank)
		: rowsOf(field, value).length === 0;
}

function innerOf({ set }: GroupField, value: unknown): IDataObject | undefined {
	const inner = (value as IDataObject | null)?.[set];
	return typeof inner === 'object' && inner !== null ? (inner as IDataObject) : undefined;
}

function rowsOf({ set }: ListField, value: unknown): IDataObject[] {
	const rows = (value as IDataObject | null)?.[set];
	if (rows === undefined || rows === null) return [];
	return (Array.isArray(rows) ? rows : [rows]) as IDataObject[];
}

function within(label: string, found: { label: string; text: string }) {
	return { label: `${label} › ${found.label}`, text: found.text };
}
