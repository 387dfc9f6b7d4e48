import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../../transport/answers/envelope';
import type { Connection } from '../../../../transport/connection';
import { readRows } from '../../../../transport/pages';
import { pause } from '../../../../transport/pause';
import { read } from '../../../../transport/read';
import { differs, isSameSubject } from '../identity/identity';

const DAY_MS = 24 * 60 * 60_000;
/** An order may take a moment to show in the list. */
const LOOKS_AFTER_MS = [0, 2_000, 5_000];
/** The server's clock is read from a header of whole seconds. */
const CLOCK_GRAIN_MS = 2_000;

/** What is known of an order whose answer was lost. */
export interface LostOrder {
	/** What was sent of it, as far as it is known. */
	activity: IDataObject;
	/** Epoch milliseconds on this machine's clock. */
	sentAt: number;
	/** IDs of activities that belong to other orders, or were there before. */
	excludedIds: ReadonlySet<string>;
}

/**
 * Looks for an order whose answer was lost.
 *
 * Tangoe documents no filter for any ID of the caller and does not echo `remote_activity_id` in its
 * example, so the order is recognized by what it is: same type, same employee, created since it was
 * sent, and nothing in the record that differs from what was sent.
 *
 * @returns the one record that fits; undefined when none does, or more than one
 * @throws TangoeError when the list cannot be read
 */
export async function findLostOrder(
	connection: Connection,
	{ activity, sentAt, excludedIds }: LostOrder,
): Promise<Row | undefined> {
	for (const wait of LOOKS_AFTER_MS) {
		await pause(connection.context, wait);
		const earliest = sentAt + (await clockLead(connection)) - CLOCK_GRAIN_MS;
		const query = {
			activity_type_id_eq: activity.activity_type_id,
			// Dates are cut in a zone that nobody documents, so a day is added.
			created_at_gte: new Date(earliest - DAY_MS).toISOString().slice(0, 10),
		};
		const rows = await readRows(
			connection,
			{ path: '/activities', query },
			{
				accept: (row) => !excludedIds.has(String(row.id)) && isThatOrder(row, activity, earliest),
			},
		);
		if (rows.length > 0) return rows.length === 1 ? rows[0] : undefined;
	}
	return undefined;
}

/** By how many milliseconds Tangoe's clock is ahead of this machine's. */
async function clockLead(connection: Connection): Promise<number> {
	const { headers } = await read(connection, '/activities', { per_page: 1 });
	const theirs = Date.parse(String(headers.date ?? ''));
	return Number.isNaN(theirs) ? 0 : theirs - Date.now();
}

function isThatOrder(row: Row, activity: IDataObject, earliest: number): boolean {
	const createdAt = Date.parse(String(row.created_at ?? ''));
	return (
		createdAt >= earliest &&
		isSameSubject(row, activity) &&
		Object.entries(activity).every(([key, sent]) => !differs(row[key], sent))
	);
}
