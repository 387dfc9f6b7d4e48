import { isObject } from '../../data';
import type { Kind } from '../fieldKind';
import { checkFields, decodeFields, encodeFields, resolveFields } from '../fieldSet';
import type { GroupField } from '../fieldTypes';

/** Fields that are sent together in an object. The value has the parts by parameter name. */
export const group: Kind<GroupField> = {
	missing: () => 'fill it in',
	check: (field, value, settings) => checkFields(field, partsIn(value), settings),
	async resolve(field, value, find) {
		const { values, problems } = await resolveFields(field.fields, partsIn(value), find);
		return { value: values, problems };
	},
	encode(field, value, settings) {
		const json = encodeFields(field.fields, partsIn(value), settings);
		return Object.keys(json).length > 0 ? json : undefined;
	},
	decode: (field, json) => decodeFields(field.fields, json),
};

/** The parts in the value of a group; none where there is no value. */
export function partsIn(value: unknown): Record<string, unknown> {
	return isObject(value) ? value : {};
}
