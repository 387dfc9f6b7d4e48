import type { IDataObject } from 'n8n-workflow';

import type { Connection } from './connection';
import type { Answer } from './errors/classify';
import { tangoeErrorOf } from './errors/tangoeError';
import { isCancelled, untilCancelled } from './pause';
import { read } from './read';

/**
 * So long an answer is kept for the lists of the editor, where every letter of a search asks anew. An
 * older one goes with the next read of a list. The number bounds what is held: a page has less than a
 * thousand rows.
 */
const KEPT_MS = 60_000;
const MOST_KEPT = 60;

interface Kept {
	answer: Promise<Answer>;
	/** Epoch milliseconds at which it arrived; absent while it is under way. */
	arrivedAt?: number;
}

const kept = new Map<string, Kept>();

/**
 * A read whose answer others may use too: whoever asks for the same, with the same credential, while it
 * is under way. Lists of the editor share with each other, and so do runs: a run has the patience to
 * wait for its turn that nobody has in front of a list. Lists may also be given an answer of the last
 * minute; a run never is, because it orders by what it reads.
 *
 * @param mayBeOld whether the editor wants what it was given before
 * @returns rows that others hold as well: not to be changed, nor passed on to a workflow
 * @throws TangoeError
 */
export async function sharedRead(
	connection: Connection,
	path: string,
	query: IDataObject,
	mayBeOld: boolean,
): Promise<Answer> {
	const { context } = connection;
	const key = keyOf(connection, path, query);
	for (;;) {
		const known = kept.get(key);
		if (!known || !isUsable(known, mayBeOld)) return await begin(connection, path, query, key);
		try {
			return await untilCancelled(context, known.answer);
		} catch (error) {
			const fault = tangoeErrorOf(error);
			if (fault.kind !== 'cancelled' || isCancelled(context)) throw tangoeErrorOf(fault);
			// The execution that began the read was stopped, and this one was not.
			forget(key, known);
		}
	}
}

function isUsable({ arrivedAt }: Kept, mayBeOld: boolean): boolean {
	return arrivedAt === undefined || (mayBeOld && Date.now() - arrivedAt < KEPT_MS);
}

async function begin(
	connection: Connection,
	path: string,
	query: IDataObject,
	key: string,
): Promise<Answer> {
	const own: Kept = { answer: read(connection, path, query) };
	kept.delete(key);
	kept.set(key, own);
	try {
		const answer = await own.answer;
		own.arrivedAt = Date.now();
		if (!connection.isInteractive) forget(key, own);
		return answer;
	} catch (error) {
		forget(key, own);
		throw tangoeErrorOf(error);
	} finally {
		dropOldest();
	}
}

function forget(key: string, own: Kept): void {
	if (kept.get(key) === own) kept.delete(key);
}

/** A map keeps the order of its entries: the first is the oldest. Reads under way stay. */
function dropOldest(): void {
	const arrived = [...kept].filter(([, { arrivedAt }]) => arrivedAt !== undefined);
	const expired = arrived.filter(([, { arrivedAt = 0 }]) => Date.now() - arrivedAt >= KEPT_MS);
	const surplus = arrived.slice(0, Math.max(0, arrived.length - MOST_KEPT));
	for (const [key] of [...expired, ...surplus]) kept.delete(key);
}

function keyOf({ identity, isInteractive }: Connection, path: string, query: IDataObject): string {
	return JSON.stringify([identity, isInteractive, path, Object.entries(query).sort()]);
}
