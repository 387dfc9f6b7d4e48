import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { Row } from '../transport/answers/envelope';
import type { Connection } from '../transport/connection';
import { collection } from './collection';
import { simplifiedRow } from './simplifiedRow';

/** Simplify, an option of every operation. */
export const simplifyOption: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The collection Options of an operation that reads. */
export const readOptions = collection('Options', 'options', 'Add Option', [simplifyOption]);

/**
 * What each row becomes in the output of an item: simplified, or unchanged where the item asks for that.
 *
 * @param simplify for records that need another form than the rows of any list
 */
export function shapeOf(
	context: IExecuteFunctions,
	itemIndex: number,
	connection: Connection,
	simplify: (row: Row, connection: Connection) => IDataObject = simplifiedRow,
): (row: Row) => IDataObject {
	const isSimplified = context.getNodeParameter('options.simplify', itemIndex, true) !== false;
	return isSimplified ? (row) => simplify(row, connection) : (row) => row;
}
