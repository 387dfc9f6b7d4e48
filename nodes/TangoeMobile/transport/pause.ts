import { sleep } from 'n8n-workflow';

import type { RequestContext } from './connection';
import { TangoeError } from './errors/tangoeError';

/** Before 2.31 n8n's `sleep` does not end early, so that a long one is slept in pieces. */
const PIECE_MS = 1_000;

/** Whether somebody stopped the execution. A list in the editor cannot be stopped. */
export function isCancelled(context: RequestContext): boolean {
	return signalOf(context)?.aborted === true;
}

/**
 * Waits; a negative time is none.
 *
 * @throws TangoeError of kind `cancelled` as soon as the execution is stopped
 */
export async function pause(context: RequestContext, milliseconds: number): Promise<void> {
	for (let rest = milliseconds; rest > 0; rest -= PIECE_MS) {
		await untilCancelled(context, sleep(Math.min(rest, PIECE_MS)));
	}
}

/**
 * The outcome of something that others wait for too, and that goes on without this execution.
 *
 * @throws TangoeError of kind `cancelled` as soon as the execution is stopped
 */
export async function untilCancelled<T>(context: RequestContext, work: Promise<T>): Promise<T> {
	const signal = signalOf(context);
	if (!signal) return await work;
	if (signal.aborted) throw cancelled();
	let stop = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(cancelled());
		signal.addEventListener('abort', stop);
	});
	try {
		return await Promise.race([work, stopped]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Somebody stopped the execution: nothing further is begun. */
export function cancelled(): TangoeError {
	return new TangoeError(
		'cancelled',
		'The workflow was stopped before this item was done',
		'Run it again for the items that are missing.',
	);
}

function signalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
