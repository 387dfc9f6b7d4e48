import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import { tangoeErrorOf, type TangoeError } from '../errors/tangoeError';
import { walk, type Cursor, type Page, type ReadPage } from '../transport/pages';
import { withProgressLog } from '../transport/progress';
import { sharedRead } from '../transport/sharedRead';
import { contradicts } from './contradiction';
import type { Lookup } from './lookup';

/** Somebody who scrolls on in a dropdown has the first page in front of them. */
const endQuietly = (): void => undefined;

/**
 * Reads a lookup page by page, without the rows that contradict the query. If it has several paths, the
 * next one is read if one is missing, empty, or of a form that nobody knows.
 *
 * @param allowStale whether an answer of the last minute is good enough
 * @param from where an earlier read stopped
 */
export async function* lookupPages(
	connection: Connection,
	lookup: Lookup,
	query: IDataObject,
	perPage: number,
	allowStale: boolean,
	from?: Cursor,
): AsyncGenerator<Page> {
	const readPage: ReadPage = async (pagePath, pageQuery) =>
		(await sharedRead(connection, pagePath, pageQuery, allowStale)).body;
	const paths = from ? [from.path] : lookup.paths;
	let unreadable: TangoeError | undefined;
	for (const path of paths) {
		const isLast = path === paths[paths.length - 1];
		let isEmpty = true;
		try {
			const pages = walk(readPage, { path, query }, perPage, from, from && endQuietly);
			for await (const page of withProgressLog(connection.context, path, pages)) {
				const rows = page.rows.filter((row) => !contradicts(row, query));
				isEmpty = isEmpty && rows.length === 0;
				yield { ...page, rows };
			}
		} catch (caught) {
			const error = tangoeErrorOf(caught);
			const isMissing = error.kind === 'notFound';
			if (error.details.isUnreadable) unreadable ??= error;
			const mayGoOn = isEmpty && (isMissing || error.details.isUnreadable === true);
			if (!mayGoOn) throw error;
			// A list that cannot be read says more than one that is not there.
			if (isLast) throw unreadable ?? error;
		}
		if (!isEmpty) return;
	}
}
