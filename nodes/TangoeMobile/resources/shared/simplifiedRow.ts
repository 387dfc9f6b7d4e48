import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Connection } from '../../transport/connection';
import type { Row } from '../../transport/envelope';
import { isSimplified } from './simplify';

/**
 * A row in one level, with the environment: plain values as they are, and of a nested record its ID and
 * name. No row of a list is documented, so nothing is picked by name.
 */
export function simplifiedRow(row: Row, { environment }: Connection): IDataObject {
	const flat: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		if (value === null || value === '') continue;
		if (typeof value !== 'object') {
			flat[key] = value;
		} else if (!Array.isArray(value)) {
			const { id, name } = value as IDataObject;
			if (id !== undefined && id !== null) flat[`${key}_id`] = id;
			if (name !== undefined && name !== null) flat[`${key}_name`] = name;
		}
	}
	return { ...flat, environment };
}

/** What becomes of a row in the output: simplified, or as Tangoe gave it where an item asks for that. */
export function shapeOfRow(
	context: IExecuteFunctions,
	itemIndex: number,
	connection: Connection,
): (row: Row) => IDataObject {
	return isSimplified(context, itemIndex) ? (row) => simplifiedRow(row, connection) : (row) => row;
}
