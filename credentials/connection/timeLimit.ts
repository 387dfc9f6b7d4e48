import { sleep } from 'n8n-workflow';

/** Added to a request's timeout, so that n8n's own timeout, which names the cause, comes first. */
export const GRACE_MS = 5_000;

/** Only n8n 2.31 and newer can end `sleep` early, so the wait is cut into slices and no timer outlives the work for long. */
const SLICE_MS = 1_000;

/**
 * Waits for work, but not longer than its time. n8n's `timeout` measures silence only: an answer that
 * arrives byte by byte would never end.
 *
 * @param isOver aborted by the caller as soon as it no longer waits
 * @throws Error when the time is over; the work continues unless the caller ends it
 */
export async function withinTime<T>(
	milliseconds: number,
	isOver: AbortSignal,
	work: Promise<T>,
): Promise<T> {
	// The race handles both promises, so that a later rejection of the loser is not unhandled.
	return await Promise.race([work, timeLimit(milliseconds, isOver)]);
}

async function timeLimit(milliseconds: number, isOver: AbortSignal): Promise<never> {
	for (let rest = milliseconds; rest > 0 && !isOver.aborted; rest -= SLICE_MS) {
		await sleep(Math.min(rest, SLICE_MS), isOver);
	}
	throw new Error('The time limit is over');
}
