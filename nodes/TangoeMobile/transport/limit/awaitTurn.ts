import { readLimiterOf } from './readLimiter';
import type { Connection } from '../connection';
import { TangoeError } from '../../errors/tangoeError';
import { formatDuration } from '../formatDuration';
import { log } from '../log';
import { cancelledError, isCancelled, pause } from '../pause';
import { retryLaterError, MAX_WAIT_MS } from './retryAfter';
import { waitsOf, type Waits } from './waits';

/** The longest time to keep a person waiting who opens a list, over all of its reads. */
const MAX_INTERACTIVE_WAIT_MS = 5_000;
/** Shorter waits are not worth a log line. */
const MIN_LOGGED_WAIT_MS = 1_000;
/** Recheck this often: reads ahead may leave the queue, or Tangoe may ask for a longer pause. */
const RECHECK_MS = 1_000;

/**
 * Waits until one more read may start.
 *
 * @throws TangoeError of kind `rateLimited` if a person would wait too long, or if Tangoe asked for a pause
 * that is too long even for a run; of kind `cancelled` if the execution is stopped
 */
export async function awaitTurn(connection: Connection): Promise<void> {
	const { context, isInteractive, permissions } = connection;
	const limiter = readLimiterOf(connection.origin);
	const waits = waitsOf(context);
	const ticket = limiter.enqueue(isInteractive, permissions.readsPerMinute);
	const startedAt = Date.now();
	try {
		for (;;) {
			if (isCancelled(context)) throw cancelledError();
			const now = Date.now();
			const wait = limiter.waitOf(ticket, now);
			if (wait === 0) {
				limiter.start(ticket, now);
				return;
			}
			if (isInteractive && waits.totalMs + (now - startedAt) + wait > MAX_INTERACTIVE_WAIT_MS) {
				throw readLimitError(wait);
			}
			const closedFor = limiter.closedFor(now);
			if (closedFor > MAX_WAIT_MS) throw retryLaterError(closedFor, now);
			logWait(connection, waits, now, wait);
			await pause(context, Math.min(wait, RECHECK_MS));
		}
	} finally {
		limiter.leave(ticket);
		waits.add(startedAt, Date.now());
	}
}

/** The editor shows this as a row of the list, cut off after some sixty characters. */
function readLimitError(wait: number): TangoeError {
	return new TangoeError(
		'rateLimited',
		`Read limit used up: open this list again in ${formatDuration(wait)}`,
		'Tangoe Mobile allows 100 reads a minute, shared by all workflows and lists.',
	);
}

function logWait({ context }: Connection, waits: Waits, now: number, wait: number): void {
	if (wait < MIN_LOGGED_WAIT_MS || !waits.shouldLog(now, wait)) return;
	log(context, `waiting ${formatDuration(wait)} for the read limit`);
}
