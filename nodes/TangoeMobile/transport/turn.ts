import { readBudgetOf } from './budget';
import type { Connection } from './connection';
import { TangoeError } from './errors/tangoeError';
import { inWords } from './inWords';
import { log } from './log';
import { cancelled, isCancelled, pause } from './pause';
import { comeBackLater, LONGEST_WAIT_MS } from './retryAfter';
import { waitsOf, type Waits } from './waits';

/** So long somebody who opens a list is kept waiting, all its reads together. */
const PATIENCE_OF_A_PERSON_MS = 5_000;
/** A shorter wait is not worth a word. */
const WORTH_TELLING_MS = 1_000;
/** Those ahead may leave the line, and Tangoe may say meanwhile to read nothing for a while. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Waits until one more read may start.
 *
 * @throws TangoeError of kind `rateLimited` when a person would wait too long, or Tangoe wants no reads
 * for longer than anybody should wait; of kind `cancelled` when the execution is stopped meanwhile
 */
export async function awaitTurn(connection: Connection): Promise<void> {
	const { context, isInteractive } = connection;
	const budget = readBudgetOf(connection.origin);
	const waits = waitsOf(context);
	const place = budget.lineUp(isInteractive);
	const from = Date.now();
	try {
		for (;;) {
			if (isCancelled(context)) throw cancelled();
			const now = Date.now();
			const wait = budget.waitOf(place, now);
			if (wait === 0) {
				budget.start(place, now);
				return;
			}
			if (isInteractive && waits.totalMs + (now - from) + wait > PATIENCE_OF_A_PERSON_MS) {
				throw usedUp(wait);
			}
			const closed = budget.closedFor(now);
			if (closed > LONGEST_WAIT_MS) throw comeBackLater(closed, now);
			tell(connection, waits, now, wait);
			await pause(context, Math.min(wait, LOOK_AGAIN_MS));
		}
	} finally {
		budget.leave(place);
		waits.add(from, Date.now());
	}
}

/** In the editor this is a row of the list, of which some sixty characters are shown. */
function usedUp(wait: number): TangoeError {
	return new TangoeError(
		'rateLimited',
		`Read limit used up: open this list again in ${inWords(wait)}`,
		'Tangoe Mobile allows 100 reads a minute, shared by all workflows and lists.',
	);
}

function tell({ context }: Connection, waits: Waits, now: number, wait: number): void {
	if (wait < WORTH_TELLING_MS || !waits.isNews(now, wait)) return;
	log(context, `waiting ${inWords(wait)} for the read limit`);
}
