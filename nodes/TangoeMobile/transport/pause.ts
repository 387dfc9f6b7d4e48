import { sleep } from 'n8n-workflow';

import type { RequestContext } from './connection';
import { TangoeError } from '../errors/tangoeError';

/** Only n8n 2.31 and newer can end `sleep` early, so long waits are cut into slices and no timer outlives a stop for long. */
const SLICE_MS = 1_000;

/** Whether the execution was stopped. A list in the editor cannot be stopped. */
export function isCancelled(context: RequestContext): boolean {
	return cancelSignalOf(context)?.aborted === true;
}

/**
 * Waits; a negative time means no wait.
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
 * Waits for work that continues in the background if the execution is stopped.
 *
 * @throws TangoeError of kind `cancelled` as soon as the execution is stopped
 */
export async function untilCancelled<T>(context: RequestContext, work: Promise<T>): Promise<T> {
	const signal = cancelSignalOf(context);
	if (!signal) return await work;
	let rejectAsCancelled = (): void => undefined;
	const cancellation = new Promise<never>((_, reject) => {
		rejectAsCancelled = () => reject(cancelledError());
		signal.addEventListener('abort', rejectAsCancelled);
	});
	if (signal.aborted) rejectAsCancelled();
	try {
		// The race handles both promises, so that a later rejection of the loser is not unhandled.
		return await Promise.race([cancellation, work]);
	} finally {
		signal.removeEventListener('abort', rejectAsCancelled);
	}
}

/** The execution was stopped: nothing more is started. */
export function cancelledError(): TangoeError {
	return new TangoeError(
		'cancelled',
		// n8n reports an error with this word, in this spelling, as a stop and not as a failure.
		'This item was canceled: the workflow was stopped before it finished',
		'Run the workflow again for the missing items.',
	);
}

/** The signal that the execution was stopped; undefined if it cannot be stopped. */
export function cancelSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
