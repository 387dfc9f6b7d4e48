import { Failure, settle, type Result } from '../../../errors/result';
import { READS_AT_ONCE } from '../../../run/forEachItem';
import { runPool } from '../../../run/pool';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { log } from '../../../transport/log';
import { MAX_PAGE_SIZE, walk, type ReadPage } from '../../../transport/pages';
import { cancelledError, isCancelled } from '../../../transport/pause';
import { read } from '../../../transport/read';
import { dayBefore, DAY_MS } from '../../changeWindow';
import { readActivity } from '../readActivity';
import type { Wait, Waits } from './waits';

/** Up to so many orders are read one by one: a list would not be cheaper. */
const FEW = 3;

/** How many orders that the list has not shown for a day are read by themselves in one look. */
const UNSEEN_AT_ONCE = 10;

/** What decides whether an order leaves. */
export interface Leaving {
	/** Whether its record says so. */
	isFinished: (row: Row) => boolean;
	/** Whether it leaves whatever its record says. */
	isDue: (wait: Wait) => boolean;
}

/**
 * Looks at the orders that wait: one list of what has changed since the last look, for all of them, and a
 * read of its own for each order that may leave. So an order only leaves with its own record.
 *
 * An order that the list does not show has not changed. Because what a tenant's list leaves out is
 * undocumented, an order that was never seen, or not for a day, is read by itself.
 *
 * @param ids of the activities, each once and each with its wait
 * @param now epoch milliseconds
 * @returns by ID, what was read by itself; an order that is not in it is still open
 */
export async function lookAt(
	connection: Connection,
	ids: string[],
	waits: Waits,
	leaving: Leaving,
	now: number,
): Promise<Map<string, Result<Row>>> {
	const { context } = connection;
	const alone = ids.length > FEW ? await unsettled(connection, ids, waits, leaving, now) : ids;
	const records = await runPool(alone, async (id) => await readActivity(connection, id), {
		width: READS_AT_ONCE,
		shouldStop: () => false,
		isStopped: () => isCancelled(context),
	});
	return new Map(alone.map((id, index) => [id, records[index] ?? new Failure(cancelledError())]));
}

/** The orders that the list alone does not settle. Those that it shows as open are seen. */
async function unsettled(
	connection: Connection,
	ids: string[],
	{ orders, lookedAt }: Waits,
	{ isFinished, isDue }: Leaving,
	now: number,
): Promise<string[]> {
	const listed = await changedSince(connection, lookedAt ?? now, new Set(ids));
	const isOpen = (row: Row) => typeof row.state === 'string' && !isFinished(row);
	const alone: string[] = [];
	const unseen: string[] = [];
	for (const id of ids) {
		const wait = orders[id];
		const row = listed.get(id);
		if (isDue(wait)) alone.push(id);
		else if (row && isOpen(row)) wait.seenAt = now;
		else if (row || wait.seenAt === undefined) alone.push(id);
		else if (now - wait.seenAt >= DAY_MS) unseen.push(id);
	}
	unseen.sort((one, other) => Number(orders[one].seenAt) - Number(orders[other].seenAt));
	return [...alone, ...unseen.slice(0, UNSEEN_AT_ONCE)];
}

/** Those of some activities that have changed; fewer where the list fails, or costs more than reading each by itself. */
async function changedSince(
	connection: Connection,
	instant: number,
	ids: ReadonlySet<string>,
): Promise<Map<string, Row>> {
	const found = new Map<string, Row>();
	const list = { path: '/activities', query: { updated_at_gte: dayBefore(instant) } };
	const readPage: ReadPage = async (path, query) => (await read(connection, path, query)).body;
	let pages = 0;
	const readAll = async (): Promise<void> => {
		for await (const { rows } of walk(readPage, list, MAX_PAGE_SIZE)) {
			for (const row of rows) if (ids.has(String(row.id))) found.set(String(row.id), row);
			pages += 1;
			if (found.size === ids.size || pages === ids.size) return;
		}
	};
	if ((await settle(readAll())) instanceof Failure) {
		log(connection.context, 'the list of changed activities could not be read to its end');
	}
	return found;
}
