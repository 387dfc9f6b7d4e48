import { Failure, type Result } from '../../../errors/result';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { statusOf } from '../states';
import { lookAt } from './look';
import type { Wait, Waits } from './waits';
import type { WaitSettings } from './waitSettings';

/** Why an order no longer waits. */
export interface End {
	/** Its record; nothing but its ID where its time is over and it cannot be read. */
	row: Row;
	/** Give Up After has passed, and it is still open. */
	isTimedOut: boolean;
	/** How often it was looked at. */
	rounds: number;
}

/**
 * Looks at the orders that wait, and takes those that no longer do out of the waits.
 *
 * A read that fails is an error of an order that was never seen. Later it ends nothing: the order waits for
 * the next look, because an outage must not end a wait of weeks.
 *
 * @param ids of the activities, each once
 * @param canWait false where an open order cannot wait for another look: then it ends as it is
 */
export async function endsOf(
	connection: Connection,
	ids: string[],
	waits: Waits,
	{ giveUpAfterMs, phases }: WaitSettings,
	canWait: boolean,
): Promise<Map<string, Result<End>>> {
	const now = Date.now();
	const isOver = ({ since }: Wait) => now - since >= giveUpAfterMs;
	const isFinished = (row: Row) => {
		const { phase, is_final: isFinal } = statusOf(row);
		return isFinal || phases.has(phase);
	};
	for (const id of ids) (waits.orders[id] ??= { since: now, rounds: 0 }).rounds += 1;

	const leaving = { isFinished, isDue: (wait: Wait) => !canWait || isOver(wait) };
	const records = await lookAt(connection, ids, waits, leaving, now);
	waits.lookedAt = now;

	const ends = new Map<string, Result<End>>();
	for (const [id, record] of records) {
		const wait = waits.orders[id];
		if (record instanceof Failure) {
			if (wait.seenAt === undefined) ends.set(id, record);
			else if (isOver(wait)) ends.set(id, { row: { id }, isTimedOut: true, rounds: wait.rounds });
			continue;
		}
		wait.seenAt = now;
		const isDone = isFinished(record);
		if (!isDone && !leaving.isDue(wait)) continue;
		ends.set(id, { row: record, isTimedOut: !isDone && isOver(wait), rounds: wait.rounds });
	}
	for (const id of ends.keys()) delete waits.orders[id];
	return ends;
}
