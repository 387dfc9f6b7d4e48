import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import { rowsIn, type Row } from './answers/envelope';
import { TangoeError } from '../errors/tangoeError';
import { withProgressLog } from './progress';
import { read } from './read';

/** `per_page` must stay below 1,000 (documentation, Authentication); the documentation's example uses 999. */
export const MAX_PAGE_SIZE = 999;

/** The documented page size when none is requested. */
const DEFAULT_PAGE = 100;

/** A safety stop for a list that never ends: 100,000 rows in pages of fifty. */
const MAX_PAGES = 2_000;

/** A list in Tangoe Mobile: its path and the query that narrows it. */
export interface ListRequest {
	path: string;
	query: IDataObject;
	/**
	 * For a list of which nothing may be missing, however small the server's pages are: how large they have been in
	 * lists like this one. After a page that is as large, one more is read.
	 */
	knownPages?: KnownPages;
}

/** What lists of a kind have shown so far. */
export interface KnownPages {
	/** The most rows that a page has had. */
	largest: number;
}

/** What to do about a list whose second page is its first one again: what follows the first cannot be read. */
export type OnCut = (path: string) => void;

/** Reads one page and returns the body of the answer. */
export type ReadPage = (path: string, query: IDataObject) => Promise<unknown>;

/** Where to continue reading a list. Plain data, because the editor keeps it between two reads of a dropdown. */
export interface Cursor {
	path: string;
	page: number;
	/** The previous page's {@link pageFingerprint}. */
	previous?: string;
	/** The previous page had fewer rows than requested. */
	followsShortPage?: boolean;
}

/** One page of a list. */
export interface Page {
	/** Only rows that no earlier page had. */
	rows: Row[];
	/** Absent at the end of the list. */
	next?: Cursor;
}

/**
 * Reads a list page by page and yields each row once.
 *
 * No answer says how many rows exist. A page without new rows ends the list: it is empty, or the server
 * ignores `page`, or repeats its last page past the end. A short page also ends it, unless the server
 * may simply use smaller pages. A full first page that comes again as the second ends nothing: the server
 * ignores `page`, and there may be more rows. The same holds for a first page of a size that the server's
 * pages may have, if the server ignores `page` for a single row too.
 *
 * A repeated row means that rows moved between pages while we read, and one that moved to a page already
 * read would be missed. In that case the first pages are read again, until one has nothing new.
 *
 * @param onCut called instead of throwing where only the first page can be read
 * @throws TangoeError instead of ending early: a list is complete or not returned at all
 */
export async function* walk(
	readPage: ReadPage,
	list: ListRequest,
	perPage: number,
	from: Cursor = { path: list.path, page: 1 },
	onCut: OnCut = refuseCutList,
): AsyncGenerator<Page> {
	const seen = new Set<string>();
	const isNew = ({ id }: Row): boolean => {
		const sizeBefore = seen.size;
		return seen.add(String(id)).size > sizeBefore;
	};
	let hasMoved = false;

	let cursor: Cursor | undefined = from;
	while (cursor) {
		const current: Cursor = cursor;
		const rows = await readPageRows(readPage, list, perPage, current.page);
		const isRepeated = pageFingerprint(rows) === current.previous;
		if (isRepeated && current.page === 2) {
			const isCut =
				isFull(rows, perPage) ||
				(mayBePageSize(rows.length) && (await isPageIgnored(readPage, list, rows)));
			if (isCut) onCut(list.path);
		}
		const fresh = isRepeated ? [] : rows.filter(isNew);
		hasMoved = hasMoved || (fresh.length > 0 && fresh.length < rows.length);
		cursor = fresh.length > 0 ? nextCursor(current, rows, perPage, list) : undefined;
		yield { rows: fresh, next: cursor };
	}

	for (let page = 1; hasMoved && from.page === 1; page++) {
		const fresh = (await readPageRows(readPage, list, perPage, page)).filter(isNew);
		if (fresh.length === 0) return;
		yield { rows: fresh };
	}
}

/** Which rows of a list to return. */
export interface ReadRowsOptions {
	/** The maximum number of rows; rows that are not accepted do not count. */
	limit?: number;
	accept?: (row: Row) => boolean;
	/** Converts each row. Runs page by page, so that a long list is never in memory twice. */
	shape?: (row: Row) => IDataObject;
	/** Called instead of throwing where only the first page can be read. */
	onCut?: OnCut;
}

/**
 * Reads all rows of a list, or the first `limit` that pass `accept`, each once.
 *
 * @returns Tangoe's own rows, or what `shape` makes of them
 * @throws TangoeError if the list cannot be read that far
 */
export async function readRows(
	connection: Connection,
	list: ListRequest,
	options?: ReadRowsOptions & { shape?: undefined },
): Promise<Row[]>;
export async function readRows(
	connection: Connection,
	list: ListRequest,
	options: ReadRowsOptions,
): Promise<IDataObject[]>;
export async function readRows(
	connection: Connection,
	list: ListRequest,
	{ limit = Infinity, accept, shape = (row) => row, onCut }: ReadRowsOptions = {},
): Promise<IDataObject[]> {
	const accepted: IDataObject[] = [];
	// When rows may be rejected, pages as small as a small limit would mean a read for every few rows.
	const pageSize = accept ? Math.max(limit, DEFAULT_PAGE) : limit;
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	const pages = walk(readPage, list, Math.min(pageSize, MAX_PAGE_SIZE), undefined, onCut);
	for await (const { rows } of withProgressLog(connection.context, list.path, pages)) {
		for (const row of rows) {
			if (accept && !accept(row)) continue;
			accepted.push(shape(row));
			if (accepted.length === limit) return accepted;
		}
	}
	return accepted;
}

async function readPageRows(
	readPage: ReadPage,
	{ path, query }: ListRequest,
	perPage: number,
	page: number,
): Promise<Row[]> {
	if (page > MAX_PAGES) throw endlessListError(path);
	const body = await readPage(path, { ...query, per_page: perPage, page });
	return rowsIn(body, path);
}

/** The cursor after a page that had new rows; undefined if it was the last page. */
function nextCursor(
	current: Cursor,
	rows: Row[],
	perPage: number,
	{ knownPages }: ListRequest,
): Cursor | undefined {
	const isShort = rows.length < perPage;
	const isLargest = knownPages !== undefined && rows.length >= knownPages.largest;
	if (isLargest) knownPages.largest = rows.length;
	// This page follows a short one, so the server's pages are smaller than requested.
	const mayContinue =
		isLargest || !isShort || current.followsShortPage === true || mayBePageSize(rows.length);
	if (!mayContinue) return undefined;
	const { path, page } = current;
	return { path, page: page + 1, previous: pageFingerprint(rows), followsShortPage: isShort };
}

/**
 * Whether a server that ignores `per_page` could use pages of this size: from ten rows, multiples of five
 * and powers of two. From 99 rows, the largest size below a hundred, every size counts: a list that long
 * is worth one more read.
 */
function mayBePageSize(count: number): boolean {
	const isPowerOfTwo = (count & (count - 1)) === 0;
	return count >= 10 && (count % 5 === 0 || isPowerOfTwo || count >= 99);
}

/** Row count, first and last ID: equal only for the same page. */
function pageFingerprint(rows: Row[]): string {
	return [rows.length, rows[0]?.id, rows[rows.length - 1]?.id].join(':');
}

/** As many rows as were asked for, or as come where the server does not know `per_page`. */
function isFull({ length }: Row[], perPage: number): boolean {
	return length === perPage || length === DEFAULT_PAGE;
}

/** Whether the first row comes where the second one is asked for; not where `per_page` is ignored as well. */
async function isPageIgnored(
	readPage: ReadPage,
	list: ListRequest,
	[first]: Row[],
): Promise<boolean> {
	const [row, ...others] = await readPageRows(readPage, list, 1, 2);
	return others.length === 0 && row !== undefined && String(row.id) === String(first.id);
}

function refuseCutList(path: string): never {
	throw new TangoeError(
		'lost',
		`The list ${path} cannot be read to its end: its second page is the first one again`,
		'Narrow it with a filter, or report this: Tangoe Mobile seems not to know pages here.',
	);
}

function endlessListError(path: string): TangoeError {
	return new TangoeError(
		'lost',
		`The list ${path} did not end after ${MAX_PAGES} pages`,
		'Narrow it with a filter.',
	);
}
