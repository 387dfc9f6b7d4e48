import { choice } from './plain/choice';
import { date } from './plain/date';
import { employee } from './records/employee';
import type { SimpleField } from './fieldTypes';
import { flag } from './plain/flag';
import type { Kind } from './fieldKind';
import { pick } from './records/pick';
import { picks } from './records/picks';
import { quantity } from './plain/quantity';
import { text } from './plain/text';

const SIMPLE_KINDS = { choice, date, employee, flag, pick, picks, quantity, text };

/** The kind of a field that holds one value. */
export function simpleKindOf(field: SimpleField): Kind<SimpleField> {
	return SIMPLE_KINDS[field.kind] as Kind<SimpleField>;
}
