import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { walk, type Cursor, type Page, type ReadPage } from '../transport/pages';
import { withProgressLog } from '../transport/progress';
import { sharedRead } from '../transport/sharedRead';
import { contradicts } from './contradiction';
import type { Lookup } from './lookup';

/**
 * Walks a lookup page by page, without the rows that contradict the query. Where it has several paths,
 * one that is missing or empty gives way to the next.
 *
 * @param mayBeOld whether the editor wants what it was given within the last minute
 * @param from where an earlier walk stopped
 */
export async function* lookupPages(
	connection: Connection,
	lookup: Lookup,
	query: IDataObject,
	perPage: number,
	mayBeOld: boolean,
	from?: Cursor,
): AsyncGenerator<Page> {
	const pageOf: ReadPage = async (at, narrowed) =>
		(await sharedRead(connection, at, narrowed, mayBeOld)).body;
	const paths = from ? [from.path] : lookup.paths;
	for (const path of paths) {
		const isLast = path === paths[paths.length - 1];
		let isEmpty = true;
		try {
			const pages = walk(pageOf, { path, query }, perPage, from);
			for await (const page of withProgressLog(connection.context, path, pages)) {
				const rows = page.rows.filter((row) => !contradicts(row, query));
				isEmpty = isEmpty && rows.length === 0;
				yield { ...page, rows };
			}
		} catch (error) {
			const isMissing = error instanceof TangoeError && error.kind === 'notFound';
			if (isLast || !isMissing) throw tangoeErrorOf(error);
		}
		if (!isEmpty) return;
	}
}
