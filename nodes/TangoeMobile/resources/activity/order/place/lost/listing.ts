import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../../../transport/answers/envelope';
import type { Connection } from '../../../../../transport/connection';
import { MAX_PAGE_SIZE, walk, type ReadPage } from '../../../../../transport/pages';
import { read } from '../../../../../transport/read';
import { readCreatedAt } from './createdAt';

/** Rows that are this much newer than the answer show that its `Date` is not Tangoe's: whole seconds differ. */
const MAX_AHEAD_MS = 2_000;

/** Activities of a type, with the server's clock when they were read. */
export interface Listing {
	rows: Row[];
	clock: {
		/** Epoch milliseconds; this machine's own where the server's is not known. */
		now: number;
		/** Whether it is the server's: a cache or a proxy can answer with another `Date`. */
		isTrusted: boolean;
	};
}

/**
 * Reads the activities that are accepted, and from the answers the server's clock.
 *
 * @throws TangoeError when the list cannot be read
 */
export async function readListing(
	connection: Connection,
	query: IDataObject,
	accept: (row: Row) => boolean,
): Promise<Listing> {
	let date: unknown;
	const readPage: ReadPage = async (path, pageQuery) => {
		const { headers, body } = await read(connection, path, pageQuery);
		date = headers.date;
		return body;
	};
	const rows: Row[] = [];
	let newest = -Infinity;
	for await (const page of walk(readPage, { path: '/activities', query }, MAX_PAGE_SIZE)) {
		for (const row of page.rows) {
			const createdAt = readCreatedAt(row.created_at);
			if (createdAt?.isZoned) newest = Math.max(newest, createdAt.from);
			if (accept(row)) rows.push(row);
		}
	}
	return { rows, clock: clockOf(date, newest) };
}

function clockOf(date: unknown, newest: number): Listing['clock'] {
	const now = Date.parse(String(date ?? ''));
	const isTrusted = !Number.isNaN(now) && newest <= now + MAX_AHEAD_MS;
	return isTrusted ? { now, isTrusted } : { now: Date.now(), isTrusted };
}
