import type { Kind } from './fieldKind';
import type { Field } from './fieldTypes';
import { group } from './sets/group';
import { list } from './sets/list';
import { SIMPLE_KINDS } from './simpleKinds';

const KINDS = { ...SIMPLE_KINDS, group, list };

/** The kind of any field. */
export function kindOf(field: Field): Kind<Field> {
	// A cast, because TypeScript cannot see that the kind found by a field's name accepts that field.
	return KINDS[field.kind] as Kind<Field>;
}
