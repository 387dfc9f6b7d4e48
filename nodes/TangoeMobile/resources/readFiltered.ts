import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../transport/answers/envelope';
import type { Connection } from '../transport/connection';
import { MAX_PAGE_SIZE, walk, type ListRequest, type ReadPage } from '../transport/pages';
import { withProgressLog } from '../transport/progress';
import { read } from '../transport/read';

/** Where most rows may be left out, pages of the size of a small limit would mean a read for every few. */
const SMALLEST_PAGE = 100;

/** A list, and what its rows say about its query. */
export interface FilteredList extends ListRequest {
	/**
	 * Whether a row cannot be an answer to the query. What Tangoe does with a parameter that it does not
	 * know is undocumented; if it ignores one, the rows show it.
	 */
	contradicts: (row: Row) => boolean;
	/** Whether a row is one of those meant, where the query can only ask for more than them. */
	isMeant?: (row: Row) => boolean;
	/** One row that contradicts the query makes the others useless, so that the rest is not read. */
	isUselessIfIgnored?: boolean;
}

/**
 * The rows of a list that are meant, up to a limit.
 *
 * @returns with `wasIgnored`, whether Tangoe gave rows that contradict the query
 * @throws TangoeError where the list cannot be read as far as asked for
 */
export async function readFiltered(
	connection: Connection,
	list: FilteredList,
	{ limit, shape }: { limit: number; shape: (row: Row) => IDataObject },
): Promise<{ rows: IDataObject[]; wasIgnored: boolean }> {
	const { contradicts, isMeant = () => true, isUselessIfIgnored = false } = list;
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	const pageSize = Math.min(Math.max(limit, SMALLEST_PAGE), MAX_PAGE_SIZE);
	const pages = walk(readPage, list, pageSize);

	const rows: IDataObject[] = [];
	let wasIgnored = false;
	for await (const page of withProgressLog(connection.context, list.path, pages)) {
		for (const row of page.rows) {
			if (contradicts(row)) {
				wasIgnored = true;
				if (isUselessIfIgnored) return { rows: [], wasIgnored };
			} else if (isMeant(row)) {
				rows.push(shape(row));
				if (rows.length === limit) return { rows, wasIgnored };
			}
		}
	}
	return { rows, wasIgnored };
}
