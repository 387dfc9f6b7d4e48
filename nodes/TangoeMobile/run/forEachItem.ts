import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure } from '../errors/result';
import { Lists } from '../lookups/lists';
import { connect } from '../transport/connection';
import { runBatch } from './batch';
import type { Operation } from './result';

/** Reads share one limit a minute, so more of them at once would only wait. */
export const READS_AT_ONCE = 3;

/**
 * An operation that reads: each item by itself, none depending on another.
 *
 * @param readItem gets the lists that all items share, and with them the connection
 * @param prepare what is done once, before the first item
 */
export function forEachItem(
	context: IExecuteFunctions,
	readItem: (lists: Lists, itemIndex: number) => Promise<IDataObject[]>,
	prepare?: (lists: Lists, items: number[]) => Promise<void>,
): Operation {
	return async (items) => {
		const connection = await connect(context);
		const lists = new Lists(connection);
		await prepare?.(lists, items);
		const results = await runBatch(
			context,
			items,
			async (itemIndex) => await readItem(lists, itemIndex),
			{ width: READS_AT_ONCE },
		);
		return results.map((result) => (result instanceof Failure ? [result] : result));
	};
}
