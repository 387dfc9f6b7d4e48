import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import type { Answer } from './answers/classify';
import { tangoeErrorOf } from '../errors/tangoeError';
import { isCancelled, untilCancelled } from './pause';
import { read } from './read';

/**
 * How long the editor's lists may reuse an answer: every letter typed into a search asks again. Expired
 * entries are evicted by the next read. The entry limit bounds memory: a page has under a thousand rows.
 */
const TTL_MS = 60_000;
const MAX_ENTRIES = 60;

interface Entry {
	answer: Promise<Answer>;
	/** Epoch milliseconds; absent while the read is in progress. */
	arrivedAt?: number;
}

const cache = new Map<string, Entry>();

/**
 * Reads through a cache: whoever asks for the same page with the same credential, while a read is in
 * progress, shares its answer. The editor's lists share with each other and runs with each other, because
 * a run waits longer for its turn than a person in front of a list. Lists may also get an answer of the
 * last minute. A run never does, because it places orders based on what it reads.
 *
 * @param allowStale whether an answer of the last minute is good enough
 * @returns rows that others hold too: do not change them or pass them on to a workflow
 * @throws TangoeError
 */
export async function sharedRead(
	connection: Connection,
	path: string,
	query: IDataObject,
	allowStale: boolean,
): Promise<Answer> {
	const { context } = connection;
	const key = cacheKey(connection, path, query);
	for (;;) {
		const cached = cache.get(key);
		if (!cached || !isUsable(cached, allowStale)) {
			return await readAndCache(connection, path, query, key);
		}
		try {
			return await untilCancelled(context, cached.answer);
		} catch (caught) {
			const error = tangoeErrorOf(caught);
			if (error.kind !== 'cancelled' || isCancelled(context)) throw tangoeErrorOf(error);
			// The execution that started the read was stopped; this one was not, so it reads again.
			evict(key, cached);
		}
	}
}

function isUsable({ arrivedAt }: Entry, allowStale: boolean): boolean {
	return arrivedAt === undefined || (allowStale && !isExpired(arrivedAt));
}

/** An answer from the future was read before the clock was set back. */
function isExpired(arrivedAt: number): boolean {
	return Math.abs(Date.now() - arrivedAt) >= TTL_MS;
}

async function readAndCache(
	connection: Connection,
	path: string,
	query: IDataObject,
	key: string,
): Promise<Answer> {
	const entry: Entry = { answer: read(connection, path, query) };
	cache.delete(key);
	cache.set(key, entry);
	try {
		const answer = await entry.answer;
		entry.arrivedAt = Date.now();
		if (!connection.isInteractive) evict(key, entry);
		return answer;
	} catch (error) {
		evict(key, entry);
		throw tangoeErrorOf(error);
	} finally {
		evictOld();
	}
}

function evict(key: string, entry: Entry): void {
	if (cache.get(key) === entry) cache.delete(key);
}

/** A map keeps insertion order, so the first entry is the oldest. Reads in progress stay. */
function evictOld(): void {
	const arrived = [...cache].filter(([, { arrivedAt }]) => arrivedAt !== undefined);
	const expired = arrived.filter(([, { arrivedAt = 0 }]) => isExpired(arrivedAt));
	const surplus = arrived.slice(0, Math.max(0, arrived.length - MAX_ENTRIES));
	for (const [key] of [...expired, ...surplus]) cache.delete(key);
}

function cacheKey(
	{ identity, isInteractive }: Connection,
	path: string,
	query: IDataObject,
): string {
	return JSON.stringify([identity, isInteractive, path, Object.entries(query).sort()]);
}
