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
	connection: Connection,
	list: ListRequest,
	perPage: number,
	from: Cursor = { path: list.path, page: 1 },
): AsyncGenerator<Page> {
	let cursor: Cursor | undefined = from;
	while (cursor) {
		const { page, firstId }: Cursor = cursor;
		if (page > MOST_PAGES) throw endless(list);
		const { body } = await read(connection, list.path, { ...list.query, per_page: perPage, page });
		const rows = rowsIn(body, list.path.slice(list.path.lastIndexOf('/') + 1));
		const first = String(rows[0]?.id ?? '');
		if (firstId !== undefined && firstId === first) return;

		const isRound = rows.length > 0 && rows.length % 10 === 0;
		const hasMore = rows.length >= perPage || isRound;
		cursor = hasMore ? { path: list.path, page: page + 1, firstId: firstId ?? first } : undefined;
		yield { rows, next: cursor };
	}
}

/** Which rows of a list are wanted, and as what. */
interface Wanted<T> {
	limit?: number;
	accept?: (row: Row) => boolean;
	/** Asked page by page, so that a long list is never held in both forms. */
	shown: (row: Row) => T;
}

/** All rows of a list in the form that is wanted, or the first `limit` that pass `accept`, each once. */
export async function readRowsAs<T>(
	connection: Connection,
	list: ListRequest,
	{ limit = Infinity, accept = () => true, shown }: Wanted<T>,
): Promise<T[]> {
	const rows = new Map<string, T>();
	for await (const page of walk(connection, list, Math.min(limit, LARGEST_PAGE))) {
		for (const row of page.rows.filter(accept)) rows.set(String(row.id), shown(row));
		if (rows.size >= limit) break;
	}
	return [...rows.values()].slice(0, limit);
}

/** The same with the rows as they are. */
export async function readRows(
	connection: Connection,
	list: ListRequest,
	wanted: Omit<Wanted<Row>, 'shown'> = {},
): Promise<Row[]> {
	return await readRowsAs(connection, list, { ...wanted, shown: (row) => row });
}

function endless({ path }: ListRequest): TangoeError {
	return new TangoeError(
		'lost',
		`The list ${path} did not end after ${MOST_PAGES} pages`,
		'Narrow it with a filter.',
	);
}
