import type { Field } from './fieldTypes';
import { group, list } from './sets/group';
import type { Kind } from './fieldKind';
import { simpleKindOf } from './simpleKinds';

/** The kind of any field. */
export function kindOf(field: Field): Kind<Field> {
	if (field.kind === 'group') return group as Kind<Field>;
	if (field.kind === 'list') return list as Kind<Field>;
	return simpleKindOf(field) as Kind<Field>;
}
