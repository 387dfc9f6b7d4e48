import type { ScopeField } from '../lookups/scope';
import { parameterName } from './parameterName';
import type { Field } from './fieldTypes';

/**
 * A field for the lists that depend on it, by its parameter name.
 *
 * @param folder the collection that contains it, such as `additionalFields.`; empty for the panel itself
 */
export function scopeField(
	field: Field,
	folder: string,
	isRequired: boolean,
): [string, ScopeField] {
	const name = parameterName(field);
	const lookup = 'lookup' in field ? field.lookup : undefined;
	return [name, { label: field.label, path: `${folder}${name}`, isRequired, lookup }];
}
