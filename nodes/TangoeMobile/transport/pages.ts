import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import { rowsIn, type Row } from './answers/envelope';
import { TangoeError } from '../errors/tangoeError';
import { withProgressLog } from './progress';
import { read } from './read';

/** `per_page` must stay below 1,000 (documentation, Authentication); its own example uses 999. */
export const MAX_PAGE_SIZE = 999;

/** The documented size of a page where none is asked for. */
const DEFAULT_PAGE = 100;

/** 100,000 rows in pages of fifty: it only ends a walk that would not end by itself. */
const MAX_PAGES = 2_000;

/** A list of Tangoe Mobile: where it is and what narrows it. */
export interface ListRequest {
	path: string;
	query: IDataObject;
}

/** Reads one page: gives the body of the answer to a query. */
export type ReadPage = (path: string, query: IDataObject) => Promise<unknown>;

/** Where to go on reading a list; plain data, because the editor keeps it between two reads of a dropdown. */
export interface Cursor {
	path: string;
	page: number;
	/** The marks of the page before, see {@link pageFingerprint}. */
	previous?: string;
	/** The page before had fewer rows than asked for. */
	followsShortPage?: boolean;
}

/** One page of a list. */
export interface Page {
	/** Those that no earlier page of the walk had. */
	rows: Row[];
	/** Absent at the end of the list. */
	next?: Cursor;
}

/**
 * Walks a list page by page, giving each row once.
 *
 * No answer says how many rows there are. A page that brings nothing new ends the list: it is empty, or
 * the server ignores `page`, or repeats its last page beyond the end. So does a short page, unless its
 * size may be that of the server's own pages.
 *
 * Rows that come again have moved between pages, and one that moved to a page already read would be
 * missed. So the first pages are then read once more, until one brings nothing new.
 *
 * @throws TangoeError instead of ending early: a list is whole or not given at all
 */
export async function* walk(
	readPage: ReadPage,
	list: ListRequest,
	perPage: number,
	from: Cursor = { path: list.path, page: 1 },
): AsyncGenerator<Page> {
	const seen = new Set<string>();
	const isNew = ({ id }: Row): boolean => {
		const known = seen.size;
		return seen.add(String(id)).size > known;
	};
	let hasMoved = false;

	let cursor: Cursor | undefined = from;
	while (cursor) {
		const here: Cursor = cursor;
		const rows = await rowsOfPage(readPage, list, perPage, here.page);
		const fresh = pageFingerprint(rows) === here.previous ? [] : rows.filter(isNew);
		hasMoved = hasMoved || (fresh.length > 0 && fresh.length < rows.length);
		cursor = fresh.length > 0 ? nextCursor(here, rows, perPage) : undefined;
		yield { rows: fresh, next: cursor };
	}

	for (let page = 1; hasMoved && from.page === 1; page++) {
		const fresh = (await rowsOfPage(readPage, list, perPage, page)).filter(isNew);
		if (fresh.length === 0) return;
		yield { rows: fresh };
	}
}

/** What to take of a list. */
export interface ReadRowsOptions<Shaped> {
	/** At most so many rows; those that are not accepted do not count. */
	limit?: number;
	accept?: (row: Row) => boolean;
	/** What becomes of a row. It is done page by page, so that a long list is not held twice. */
	shape?: (row: Row) => Shaped;
}

/**
 * All rows of a list, or the first `limit` that pass `accept`, each once.
 *
 * @throws TangoeError where the list cannot be read as far as asked for
 */
export async function readRows<Shaped extends IDataObject = Row>(
	connection: Connection,
	list: ListRequest,
	{
		limit = Infinity,
		accept,
		shape = (row) => row as IDataObject as Shaped,
	}: ReadRowsOptions<Shaped> = {},
): Promise<Shaped[]> {
	const taken: Shaped[] = [];
	// Where rows may be left out, pages of the size of a small limit would mean a read for every few rows.
	const wanted = accept ? Math.max(limit, DEFAULT_PAGE) : limit;
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	const pages = walk(readPage, list, Math.min(wanted, MAX_PAGE_SIZE));
	for await (const { rows } of withProgressLog(connection.context, list.path, pages)) {
		for (const row of rows) {
			if (accept && !accept(row)) continue;
			taken.push(shape(row));
			if (taken.length === limit) return taken;
		}
	}
	return taken;
}

async function rowsOfPage(
	readPage: ReadPage,
	{ path, query }: ListRequest,
	perPage: number,
	page: number,
): Promise<Row[]> {
	if (page > MAX_PAGES) throw endlessListError(path);
	const body = await readPage(path, { ...query, per_page: perPage, page });
	return rowsIn(body, path.slice(path.lastIndexOf('/') + 1));
}

/** Where to go on behind a page that brought something new; undefined where it was the last one. */
function nextCursor(here: Cursor, rows: Row[], perPage: number): Cursor | undefined {
	const isShort = rows.length < perPage;
	// Behind a short page there was this one: the server's pages are smaller than asked for.
	const mayGoOn = !isShort || here.followsShortPage === true || mayBePageSize(rows.length);
	if (!mayGoOn) return undefined;
	const { path, page } = here;
	return { path, page: page + 1, previous: pageFingerprint(rows), followsShortPage: isShort };
}

/**
 * Whether a server that does not keep to `per_page` may have pages of this size: of ten or more rows, as
 * multiples of five and powers of two. From 99 on, the largest size below a hundred, any will do: a list
 * that long is worth one more read.
 */
function mayBePageSize(count: number): boolean {
	const isPowerOfTwo = (count & (count - 1)) === 0;
	return count >= 10 && (count % 5 === 0 || isPowerOfTwo || count >= 99);
}

/** Number of rows, first and last ID: the same for two pages only where they are the same page. */
function pageFingerprint(rows: Row[]): string {
	return [rows.length, rows[0]?.id, rows[rows.length - 1]?.id].join(':');
}

function endlessListError(path: string): TangoeError {
	return new TangoeError(
		'lost',
		`The list ${path} did not end after ${MAX_PAGES} pages`,
		'Narrow it with a filter.',
	);
}
