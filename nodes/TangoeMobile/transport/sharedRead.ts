import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import type { Answer } from './answers/classify';
import { tangoeErrorOf } from '../errors/tangoeError';
import { isCancelled, untilCancelled } from './pause';
import { read } from './read';

/**
 * So long an answer is kept for the lists of the editor, where every letter of a search asks anew. An
 * older one goes with the next read of a list. The number bounds what is held: a page has less than a
 * thousand rows.
 */
const TTL_MS = 60_000;
const MAX_ENTRIES = 60;

interface Entry {
	answer: Promise<Answer>;
	/** Epoch milliseconds at which it arrived; absent while it is under way. */
	arrivedAt?: number;
}

const cache = new Map<string, Entry>();

/**
 * A read whose answer others may use too: whoever asks for the same, with the same credential, while it
 * is under way. Lists of the editor share with each other, and so do runs: a run has the patience to
 * wait for its turn that nobody has in front of a list. Lists may also be given an answer of the last
 * minute; a run never is, because it orders by what it reads.
 *
 * @param allowStale whether the editor wants what it was given before
 * @returns rows that others hold as well: not to be changed, nor passed on to a workflow
 * @throws TangoeError
 */
export async function sharedRead(
	connection: Connection,
	path: string,
	query: IDataObject,
	allowStale: boolean,
): Promise<Answer> {
	const { context } = connection;
	const key = keyOf(connection, path, query);
	for (;;) {
		const known = cache.get(key);
		if (!known || !isUsable(known, allowStale)) return await begin(connection, path, query, key);
		try {
			return await untilCancelled(context, known.answer);
		} catch (error) {
			const fault = tangoeErrorOf(error);
			if (fault.kind !== 'cancelled' || isCancelled(context)) throw tangoeErrorOf(fault);
			// The execution that began the read was stopped, and this one was not.
			evict(key, known);
		}
	}
}

function isUsable({ arrivedAt }: Entry, mayBeOld: boolean): boolean {
	return arrivedAt === undefined || (mayBeOld && Date.now() - arrivedAt < TTL_MS);
}

async function begin(
	connection: Connection,
	path: string,
	query: IDataObject,
	key: string,
): Promise<Answer> {
	const own: Entry = { answer: read(connection, path, query) };
	cache.delete(key);
	cache.set(key, own);
	try {
		const answer = await own.answer;
		own.arrivedAt = Date.now();
		if (!connection.isInteractive) evict(key, own);
		return answer;
	} catch (error) {
		evict(key, own);
		throw tangoeErrorOf(error);
	} finally {
		evictOld();
	}
}

function evict(key: string, own: Entry): void {
	if (cache.get(key) === own) cache.delete(key);
}

/** A map keeps the order of its entries: the first is the oldest. Reads under way stay. */
function evictOld(): void {
	const arrived = [...cache].filter(([, { arrivedAt }]) => arrivedAt !== undefined);
	const expired = arrived.filter(([, { arrivedAt = 0 }]) => Date.now() - arrivedAt >= TTL_MS);
	const surplus = arrived.slice(0, Math.max(0, arrived.length - MAX_ENTRIES));
	for (const [key] of [...expired, ...surplus]) cache.delete(key);
}

function keyOf({ identity, isInteractive }: Connection, path: string, query: IDataObject): string {
	return JSON.stringify([identity, isInteractive, path, Object.entries(query).sort()]);
}
