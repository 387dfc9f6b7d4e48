import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import type { Row } from '../transport/answers/envelope';
import { isSimplified } from './simplify';

/** Of a record its ID and name; of money its amount, which the documentation's example has as cents in a text. */
const KEPT_OF_NESTED = ['id', 'name', 'fractional'];

/**
 * A row in one level, with the environment: plain values as they are, and of a nested record what tells
 * which it is, or how much. No row of a list is documented, so nothing is picked by name.
 */
export function simplifiedRow(row: Row, { environment }: Connection): IDataObject {
	const flat: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		if (value === null || value === '') continue;
		if (typeof value !== 'object') {
			flat[key] = value;
		} else if (!Array.isArray(value)) {
			for (const inner of KEPT_OF_NESTED) {
				const part = (value as IDataObject)[inner];
				if (part !== undefined && part !== null) flat[`${key}_${inner}`] = part;
			}
		}
	}
	// Not spread into another object: a copy of each row would double what a long list takes.
	flat.environment = environment;
	return flat;
}

/** What becomes of a row in the output: simplified, or as Tangoe gave it where an item asks for that. */
export function shapeOfRow(
	context: IExecuteFunctions,
	itemIndex: number,
	connection: Connection,
): (row: Row) => IDataObject {
	return isSimplified(context, itemIndex) ? (row) => simplifiedRow(row, connection) : (row) => row;
}
