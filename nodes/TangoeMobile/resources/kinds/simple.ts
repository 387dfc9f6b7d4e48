import { choice } from './choice';
import { date } from './date';
import { employee } from './employee';
import type { SimpleField } from './field';
import { flag } from './flag';
import type { Kind } from './kind';
import { pick } from './pick';
import { picks } from './picks';
import { quantity } from './quantity';
import { text } from './text';

const SIMPLE_KINDS = { choice, date, employee, flag, pick, picks, quantity, text };

/** The kind of a field that holds one value. */
export function simpleKindOf(field: SimpleField): Kind<SimpleField> {
	return SIMPLE_KINDS[field.kind] as Kind<SimpleField>;
}
