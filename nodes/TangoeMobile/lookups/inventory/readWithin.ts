import { tangoeErrorOf } from '../../errors/tangoeError';
import { rowsIn, type Row } from '../../transport/answers/envelope';
import type { Connection } from '../../transport/connection';
import { MAX_PAGE_SIZE, walk, type KnownPages, type ReadPage } from '../../transport/pages';
import { withProgressLog } from '../../transport/progress';
import { read } from '../../transport/read';

/** Ends the reading of a list that needs more reads than it may. */
class TooManyReads extends Error {}

/**
 * Reads a list to its end if a number of reads is enough for it. No answer says how long a list is: where
 * there is more after the first page, one read far behind it shows whether the list goes on that long.
 *
 * @param knownPages of the lists of this kind
 * @param maxReads at least 2
 * @param accept takes in the rows of a page; false ends the reading
 * @returns the number of pages, that of an empty list being 1; undefined where the list is longer, or a page was not accepted
 * @throws TangoeError if a page cannot be read, or the list cannot be read to its end
 */
export async function readWithin(
	connection: Connection,
	path: string,
	knownPages: KnownPages,
	maxReads: number,
	accept: (rows: Row[]) => boolean,
): Promise<number | undefined> {
	let reads = 0;
	const readPage: ReadPage = async (pagePath, query) => {
		if (reads === maxReads) throw new TooManyReads();
		reads += 1;
		return (await read(connection, pagePath, query)).body;
	};
	const list = walk(readPage, { path, query: {}, knownPages }, MAX_PAGE_SIZE);

	let pages = 0;
	let isKnownToEnd = false;
	let pageSize = 0;
	try {
		for await (const { rows, next } of withProgressLog(connection.context, path, list)) {
			if (rows.length > 0) pages += 1;
			if (!accept(rows)) return undefined;
			if (pages === 1) pageSize = rows.length;
			// A short first page may be the only one, and the second tells.
			const isLong = pages > 1 || pageSize === MAX_PAGE_SIZE;
			if (isKnownToEnd || !next || !isLong) continue;
			if (await isFullAt(maxReads - 1, connection, path, pageSize)) return undefined;
			isKnownToEnd = true;
		}
	} catch (error) {
		if (error instanceof TooManyReads) return undefined;
		throw tangoeErrorOf(error);
	}
	return Math.max(1, pages);
}

/** Whether the list has a whole page there, so that it goes on at least as far. */
async function isFullAt(
	page: number,
	connection: Connection,
	path: string,
	pageSize: number,
): Promise<boolean> {
	const { body } = await read(connection, path, { per_page: MAX_PAGE_SIZE, page });
	return rowsIn(body, path).length >= pageSize;
}
