import type { INodeProperties } from 'n8n-workflow';

import type { Kind, PropertyKind } from './fieldKind';
import type { Field, GroupField } from './fieldTypes';
import { group } from './sets/group';
import { list } from './sets/list';
import { SIMPLE_KINDS } from './simpleKinds';

const PROPERTY_KINDS = { ...SIMPLE_KINDS, list };
const KINDS = { ...PROPERTY_KINDS, group };

/** The kind of any field. */
export function kindOf(field: Field): Kind<Field> {
	// A cast, because TypeScript cannot see that the kind found by a field's name accepts that field.
	return KINDS[field.kind] as Kind<Field>;
}

/** A field on the panel, without the conditions under which it is shown; a group has one for each part. */
export function propertyOf(field: Exclude<Field, GroupField>): INodeProperties {
	// A cast for the same reason.
	return (PROPERTY_KINDS[field.kind] as PropertyKind<typeof field>).property(field);
}
