import { isObject } from '../../data';
import { baseProperty } from '../baseProperty';
import type { PropertyKind } from '../fieldKind';
import { checkFields, decodeFields, encodeFields, propertiesOf } from '../fieldSet';
import type { ListField } from '../fieldTypes';
import { problem } from '../wording';
import { resolveSets, setsOf, withSetLabel } from './sets';

/** A list of objects. */
export const list: PropertyKind<ListField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: field.addLabel,
		options: [{ displayName: field.label, name: field.set, values: propertiesOf(field) }],
	}),
	missing: () => 'add at least one',
	check(field, value, settings) {
		const rows = setsOf(field, value);
		if (rows.length === 0) return problem(field, 'is empty: add at least one');
		return rows.flatMap((row, index) =>
			checkFields(field, row, settings).map((found) => withSetLabel(rowLabel(field, index), found)),
		);
	},
	resolve: async (field, value, find) =>
		await resolveSets(field, value, find, (index) => rowLabel(field, index)),
	encode(field, value, settings) {
		const rows = setsOf(field, value)
			.map((row) => encodeFields(field.fields, row, settings))
			.filter((row) => Object.keys(row).length > 0);
		if (rows.length === 0) return undefined;
		if (!field.isKeyed) return rows;
		return Object.fromEntries(rows.map((row, index) => [String(index + 1), row]));
	},
	decode(field, json) {
		const rows: unknown[] = Object.values(isObject(json) || Array.isArray(json) ? json : {});
		return { [field.set]: rows.map((row) => decodeFields(field.fields, row)) };
	},
};

function rowLabel({ label }: ListField, index: number): string {
	return `${label} ${index + 1}`;
}
