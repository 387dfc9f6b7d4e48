import type { Field } from './field';
import { group, list } from './group';
import type { Kind } from './kind';
import { simpleKindOf } from './simple';

/** The kind of any field. */
export function kindOf(field: Field): Kind<Field> {
	if (field.kind === 'group') return group as Kind<Field>;
	if (field.kind === 'list') return list as Kind<Field>;
	return simpleKindOf(field) as Kind<Field>;
}
