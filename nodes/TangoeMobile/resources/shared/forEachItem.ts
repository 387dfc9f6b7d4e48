import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { connect, type Connection } from '../../transport/connection';
import { runBatch } from './batch';
import type { Operation } from './outcome';

/** Reads share one budget a minute, so more of them at once would only wait. */
const READS_AT_ONCE = 3;

/** An operation that reads: each item by itself, none depending on another. */
export function forEachItem(
	context: IExecuteFunctions,
	readItem: (connection: Connection, itemIndex: number) => Promise<IDataObject[]>,
): Operation {
	return async (items) => {
		const connection = await connect(context);
		return await runBatch(
			context,
			items,
			async (itemIndex) => await readItem(connection, itemIndex),
			READS_AT_ONCE,
		);
	};
}
