import { readBudgetOf } from './budget';
import type { Connection } from './connection';
import { TangoeError } from './errors/tangoeError';
import { cancelled, isCancelled, pause } from './pause';

/** So long somebody who opens a list is kept waiting. */
const PATIENCE_OF_A_PERSON_MS = 5_000;
/** A shorter wait is not worth a word. */
const WORTH_TELLING_MS = 1_000;

/**
 * Waits until one more read may start.
 *
 * @throws TangoeError of kind `rateLimited` when a person would wait too long, of kind `cancelled` when
 * the execution is stopped meanwhile
 */
export async function awaitTurn(connection: Connection): Promise<void> {
	const budget = readBudgetOf(connection.origin);
	for (;;) {
		if (isCancelled(connection.context)) throw cancelled();
		const now = Date.now();
		const expected = budget.waitAt(now);
		if (connection.isInteractive && expected > PATIENCE_OF_A_PERSON_MS) throw usedUp(expected);
		const wait = budget.take(now);
		if (wait === 0) return;
		note(connection, now, wait);
		await pause(connection.context, wait);
		// Tangoe may have asked meanwhile to read nothing for a while.
		if (budget.isOpen(Date.now())) return;
	}
}

function usedUp(wait: number): TangoeError {
	return new TangoeError(
		'rateLimited',
		`The read limit is used up: open the list again in ${inSeconds(wait)}`,
		'Tangoe Mobile allows 100 reads a minute, shared by all workflows and lists.',
	);
}

/** Reads that wait side by side wait once. */
function note({ context, waits }: Connection, now: number, wait: number): void {
	const until = now + wait;
	const added = until - Math.max(now, waits.until);
	if (added <= 0) return;
	waits.totalMs += added;
	waits.until = until;
	if (added >= WORTH_TELLING_MS) {
		context.logger?.info(`Tangoe Mobile: waiting ${inSeconds(wait)} for the read limit`);
	}
}

/** Whole seconds in words, rounded up. */
export function inSeconds(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
