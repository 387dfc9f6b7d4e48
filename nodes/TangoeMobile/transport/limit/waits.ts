import type { RequestContext } from '../connection';

/** The time that a run, or a list in the editor, spent waiting for the read limit. */
export class Waits {
	totalMs = 0;

	private countedUntil = 0;

	private loggedUntil = 0;

	/** Adds a finished wait. Overlapping waits of parallel reads count once. */
	add(from: number, until: number): void {
		this.totalMs += Math.max(0, until - Math.max(from, this.countedUntil));
		this.countedUntil = Math.max(until, this.countedUntil);
	}

	/** Whether to log a wait: only if the last one logged is over. */
	shouldLog(now: number, wait: number): boolean {
		if (now < this.loggedUntil) return false;
		this.loggedUntil = now + wait;
		return true;
	}
}

const waitsByContext = new WeakMap<RequestContext, Waits>();

/** The waits of a context, shared by all operations that run in it. */
export function waitsOf(context: RequestContext): Waits {
	const waits = waitsByContext.get(context) ?? new Waits();
	waitsByContext.set(context, waits);
	return waits;
}
