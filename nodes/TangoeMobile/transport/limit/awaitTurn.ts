import { readLimiterOf } from './readLimiter';
import type { Connection } from '../connection';
import { TangoeError } from '../../errors/tangoeError';
import { formatDuration } from '../formatDuration';
import { log } from '../log';
import { cancelledError, isCancelled, pause } from '../pause';
import { retryLaterError, MAX_WAIT_MS } from './retryAfter';
import { waitsOf, type Waits } from './waits';

/** So long somebody who opens a list is kept waiting, all its reads together. */
const MAX_INTERACTIVE_WAIT_MS = 5_000;
/** A shorter wait is not worth a word. */
const MIN_LOGGED_WAIT_MS = 1_000;
/** Those ahead may leave the line, and Tangoe may say meanwhile to read nothing for a while. */
const RECHECK_MS = 1_000;

/**
 * Waits until one more read may start.
 *
 * @throws TangoeError of kind `rateLimited` when a person would wait too long, or Tangoe wants no reads
 * for longer than anybody should wait; of kind `cancelled` when the execution is stopped meanwhile
 */
export async function awaitTurn(connection: Connection): Promise<void> {
	const { context, isInteractive } = connection;
	const limiter = readLimiterOf(connection.origin);
	const waits = waitsOf(context);
	const ticket = limiter.enqueue(isInteractive);
	const from = Date.now();
	try {
		for (;;) {
			if (isCancelled(context)) throw cancelledError();
			const now = Date.now();
			const wait = limiter.waitOf(ticket, now);
			if (wait === 0) {
				limiter.start(ticket, now);
				return;
			}
			if (isInteractive && waits.totalMs + (now - from) + wait > MAX_INTERACTIVE_WAIT_MS) {
				throw readLimitError(wait);
			}
			const closed = limiter.closedFor(now);
			if (closed > MAX_WAIT_MS) throw retryLaterError(closed, now);
			logWait(connection, waits, now, wait);
			await pause(context, Math.min(wait, RECHECK_MS));
		}
	} finally {
		limiter.leave(ticket);
		waits.add(from, Date.now());
	}
}

/** In the editor this is a row of the list, of which some sixty characters are shown. */
function readLimitError(wait: number): TangoeError {
	return new TangoeError(
		'rateLimited',
		`Read limit used up: open this list again in ${formatDuration(wait)}`,
		'Tangoe Mobile allows 100 reads a minute, shared by all workflows and lists.',
	);
}

function logWait({ context }: Connection, waits: Waits, now: number, wait: number): void {
	if (wait < MIN_LOGGED_WAIT_MS || !waits.isNews(now, wait)) return;
	log(context, `waiting ${formatDuration(wait)} for the read limit`);
}
