import type { Row } from '../../../../transport/answers/envelope';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { isCancelled, untilCancelled } from '../../../../transport/pause';
import { isVoid } from '../../states';
import { momentOf } from '../identity/moment';
import { typeIdOf } from '../identity/marks';
import type { OrderRun } from '../orderRun';

const DAY_MS = 24 * 60 * 60_000;
/** A feed may call a workflow once per person: each call must not cost a read for each type. */
const KEPT_MS = 30_000;

/** An activity of a type that ends service. */
export interface ListedEnding {
	id: string;
	/** It was neither withdrawn nor refused, and is not known to be older than 24 hours. */
	counts: boolean;
}

interface Kept {
	/** By the clock of the process, which nobody can set, in milliseconds. */
	readAt: number;
	reading: Promise<ListedEnding[]>;
}

/** By credential and type. */
const kept = new Map<string, Kept>();

/**
 * The activities of some types: those of the last 24 hours, and perhaps older ones. What the look for
 * duplicates has read is not read again; any other type is read at most every half minute in this process.
 *
 * @param typeIds of types that end service
 * @throws TangoeError when they cannot be read
 */
export async function endingOnList(
	run: OrderRun,
	typeIds: Iterable<number>,
): Promise<ListedEnding[]> {
	const since = Date.now() - DAY_MS;
	const lists: ListedEnding[][] = [];
	for (const typeId of typeIds) lists.push(await listOfType(run, typeId, since));
	// Where the type is unknown or the filter ignored, several lists may have the same activity.
	const byId = new Map(lists.flat().map((listed) => [listed.id, listed]));
	return [...byId.values()];
}

async function listOfType(run: OrderRun, typeId: number, since: number): Promise<ListedEnding[]> {
	if (run.activities.heldSince(typeId, since)) return await readType(run, typeId, since);
	const key = `${run.connection.identity} ${typeId}`;
	for (;;) {
		dropOld();
		const known = kept.get(key);
		if (!known) return await readAndKeep(run, typeId, since, key);
		try {
			return await untilCancelled(run.context, known.reading);
		} catch (caught) {
			const error = tangoeErrorOf(caught);
			// The execution that reads was stopped; this one was not, so it reads itself.
			if (error.kind !== 'cancelled' || isCancelled(run.context)) throw error;
			if (kept.get(key) === known) kept.delete(key);
		}
	}
}

async function readAndKeep(
	run: OrderRun,
	typeId: number,
	since: number,
	key: string,
): Promise<ListedEnding[]> {
	const reading = readType(run, typeId, since);
	const own = { readAt: performance.now(), reading };
	kept.set(key, own);
	try {
		return await reading;
	} catch (error) {
		if (kept.get(key) === own) kept.delete(key);
		throw tangoeErrorOf(error);
	}
}

function dropOld(): void {
	const since = performance.now() - KEPT_MS;
	for (const [key, { readAt }] of kept) if (readAt < since) kept.delete(key);
}

async function readType(run: OrderRun, typeId: number, since: number): Promise<ListedEnding[]> {
	const { rows, isCut } = await run.activities.ofType(typeId, since);
	if (isCut) {
		throw new TangoeError(
			'lost',
			'Tangoe Mobile does not list its activities to the end',
			'Report this: Tangoe Mobile seems not to know pages here.',
		);
	}
	return rows
		.filter((row) => mayBeOfType(row, typeId))
		.map((row) => ({
			id: String(row.id),
			counts: !isVoid(row) && !(momentOf(row.created_at) < since),
		}));
}

/** An activity that does not show its type is one of those that were asked for. */
function mayBeOfType(row: Row, typeId: number): boolean {
	return (typeIdOf(row) ?? String(typeId)) === String(typeId);
}
