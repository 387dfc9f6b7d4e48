import { sleep } from 'n8n-workflow';

import type { RequestContext } from './connection';
import { TangoeError } from '../errors/tangoeError';

/** n8n's `sleep` ends early only from 2.31 on; so that no timer runs on for long, it is slept in pieces. */
const SLICE_MS = 1_000;

/** Whether somebody stopped the execution. A list in the editor cannot be stopped. */
export function isCancelled(context: RequestContext): boolean {
	return cancelSignalOf(context)?.aborted === true;
}

/**
 * Waits; a negative time is none.
 *
 * @throws TangoeError of kind `cancelled` as soon as the execution is stopped
 */
export async function pause(context: RequestContext, milliseconds: number): Promise<void> {
	for (let rest = milliseconds; rest > 0; rest -= SLICE_MS) {
		await untilCancelled(context, sleep(Math.min(rest, SLICE_MS)));
	}
	if (isCancelled(context)) throw cancelledError();
}

/**
 * The outcome of something that goes on without this execution when that is stopped.
 *
 * @throws TangoeError of kind `cancelled` as soon as the execution is stopped
 */
export async function untilCancelled<T>(context: RequestContext, work: Promise<T>): Promise<T> {
	const signal = cancelSignalOf(context);
	if (!signal) return await work;
	let stop = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(cancelledError());
		signal.addEventListener('abort', stop);
	});
	if (signal.aborted) stop();
	try {
		// Both are in the race, so that a later failure of the one that lost it is nobody's surprise.
		return await Promise.race([stopped, work]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Somebody stopped the execution: nothing further is begun. */
export function cancelledError(): TangoeError {
	return new TangoeError(
		'cancelled',
		// n8n takes an error with this word, in this spelling, for a stop and not for a failure.
		'This item was canceled: the workflow was stopped before it was done',
		'Run the workflow again for the items that are missing.',
	);
}

/** The signal that somebody stopped the execution; undefined where nothing can be stopped. */
export function cancelSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
