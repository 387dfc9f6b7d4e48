import type { RequestContext } from '../connection';

/** What a run, or a list of the editor, spent waiting for the read limit. */
export class Waits {
	totalMs = 0;

	private countedUntil = 0;

	private toldUntil = 0;

	/** Counts a wait that is over. Reads that wait side by side wait once. */
	add(from: number, until: number): void {
		this.totalMs += Math.max(0, until - Math.max(from, this.countedUntil));
		this.countedUntil = Math.max(until, this.countedUntil);
	}

	/** Whether a wait is news: nobody was told of one that is still going on. */
	isNews(now: number, wait: number): boolean {
		if (now < this.toldUntil) return false;
		this.toldUntil = now + wait;
		return true;
	}
}

const waitsOfContexts = new WeakMap<RequestContext, Waits>();

/** One for all that happens in a context, however many operations its items ask for. */
export function waitsOf(context: RequestContext): Waits {
	const waits = waitsOfContexts.get(context) ?? new Waits();
	waitsOfContexts.set(context, waits);
	return waits;
}
