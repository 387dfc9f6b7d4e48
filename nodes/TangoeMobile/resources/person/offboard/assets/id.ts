import { textAt } from '../../../../lookups/row';
import type { Row } from '../../../../transport/answers/envelope';

/** The ID of a row as text; undefined where it has none that can be sent. */
export function idOf(row: Row): string | undefined {
	const id = textAt('id', row);
	return id !== undefined && /^\d+$/.test(id) ? id : undefined;
}
