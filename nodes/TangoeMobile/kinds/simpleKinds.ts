import type { SimpleField } from './fieldTypes';
import type { PropertyKind } from './fieldKind';
import { attributes } from './plain/attributes';
import { choice } from './plain/choice';
import { date } from './plain/date';
import { flag } from './plain/flag';
import { flags } from './plain/flags';
import { json } from './plain/json';
import { quantity } from './plain/quantity';
import { scalar } from './plain/scalar';
import { text } from './plain/text';
import { yesNo } from './plain/yesNo';
import { employee } from './records/employee';
import { pick } from './records/pick';
import { picks } from './records/picks';

/** The kinds of fields that hold a single value. */
export const SIMPLE_KINDS = {
	attributes,
	choice,
	date,
	employee,
	flag,
	flags,
	json,
	pick,
	picks,
	quantity,
	scalar,
	text,
	yesNo,
};

/** The kind of a field that holds a single value. */
export function simpleKindOf(field: SimpleField): PropertyKind<SimpleField> {
	// A cast, because TypeScript cannot see that the kind found by a field's name accepts that field.
	return SIMPLE_KINDS[field.kind] as PropertyKind<SimpleField>;
}
