import { baseProperty } from '../baseProperty';
import type { Kind } from '../fieldKind';
import { checkFields, decodeFields, encodeFields, initialValues, propertiesOf } from '../fieldSet';
import type { GroupField } from '../fieldTypes';
import { problem } from '../wording';
import { resolveSets, setsOf, withSetLabel } from './sets';

/**
 * Fields that are sent together in an object.
 *
 * For n8n it is a list with exactly one entry, because only a list opens by itself. With a single set
 * that has a default, n8n fails to read a workflow that does not mention the parameter. The button to add
 * another entry stays on the panel whatever the maximum, so its label discourages it.
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
		const sets = setsOf(field, value);
		if (sets.length > 1) {
			return problem(field, `was added ${sets.length} times: keep one and remove the others`);
		}
		return checkFields(field, sets[0] ?? {}, settings).map((found) =>
			withSetLabel(field.label, found),
		);
	},
	resolve: async (field, value, find) => await resolveSets(field, value, find, () => field.label),
	encode(field, value, settings) {
		const json = encodeFields(field.fields, setsOf(field, value)[0] ?? {}, settings);
		return Object.keys(json).length > 0 ? json : undefined;
	},
	decode: (field, json) => ({ [field.set]: [decodeFields(field.fields, json)] }),
};
