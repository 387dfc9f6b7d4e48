import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import { rowsIn, type Row } from './envelope';
import { TangoeError } from './errors/tangoeError';
import { read } from './read';

/** `per_page` must stay below 1,000 (documentation, Authentication); its own example uses 999. */
export const LARGEST_PAGE = 999;

/** Far above any list of a tenant: it only ends a walk that would not end by itself. */
const MOST_PAGES = 1_000;

/** A list of Tangoe Mobile: where it is and what narrows it. */
export interface ListRequest {
	path: string;
	query: IDataObject;
}

/** Reads one page: gives the body of the answer to a query. */
export type ReadPage = (path: string, query: IDataObject) => Promise<unknown>;

/** Where to go on reading a list. */
export interface Cursor {
	path: string;
	page: number;
	/** The first row of the first page: seen again, the server ignores `page` and has given everything. */
	firstId?: string;
}

/** One page of a list. */
export interface Page {
	rows: Row[];
	/** Absent at the end of the list. */
	next?: Cursor;
}

/**
 * Walks a list page by page.
 *
 * No answer says how many rows there are. A full page has a successor to look for; so has a short one
 * of a round size, because a server that serves smaller pages than asked for serves round ones.
 *
 * @throws TangoeError instead of ending early: a list is whole or not given at all
 */
export async function* walk(
	readPage: ReadPage,
	list: ListRequest,
	perPage: number,
	from: Cursor = { path: list.path, page: 1 },
): AsyncGenerator<Page> {
	let cursor: Cursor | undefined = from;
	while (cursor) {
		const { page, firstId }: Cursor = cursor;
		if (page > MOST_PAGES) throw endless(list);
		const body = await readPage(list.path, { ...list.query, per_page: perPage, page });
		const rows = rowsIn(body, list.path.slice(list.path.lastIndexOf('/') + 1));
		const first = String(rows[0]?.id ?? '');
		if (firstId !== undefined && firstId === first) return;

		const isRound = rows.length > 0 && rows.length % 10 === 0;
		const hasMore = rows.length >= perPage || isRound;
		cursor = hasMore ? { path: list.path, page: page + 1, firstId: firstId ?? first } : undefined;
		yield { rows, next: cursor };
	}
}

/** All rows of a list, or the first `limit` that pass `accept`, each once. */
export async function readRows(
	connection: Connection,
	list: ListRequest,
	{
		limit = Infinity,
		accept = () => true,
	}: { limit?: number; accept?: (row: Row) => boolean } = {},
): Promise<Row[]> {
	const rows = new Map<string, Row>();
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	for await (const page of walk(readPage, list, Math.min(limit, LARGEST_PAGE))) {
		for (const row of page.rows.filter(accept)) rows.set(String(row.id), row);
		if (rows.size >= limit) break;
	}
	return [...rows.values()].slice(0, limit);
}

function endless({ path }: ListRequest): TangoeError {
	return new TangoeError(
		'lost',
		`The list ${path} did not end after ${MOST_PAGES} pages`,
		'Narrow it with a filter.',
	);
}
