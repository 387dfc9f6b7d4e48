/** The oldest are forgotten first. */
const MAX_KEPT = 10_000;

/** What became of the latest order with a key that a run of this process has sent. */
interface Sent {
	/** Undefined where the answer was lost and the order could not be found. */
	activityId?: string;
	/** By the clock of the process, which nobody can set, in milliseconds. */
	at: number;
}

/** By key, so that other runs know what Tangoe's list may not show yet. */
const sent = new Map<string, Sent>();

/** An order was placed. */
export function rememberPlaced(keys: string[], activityId: string): void {
	remember(keys, { activityId, at: performance.now() });
}

/** An order was sent, and nobody knows what became of it. */
export function rememberUnanswered(keys: string[]): void {
	remember(keys, { at: performance.now() });
}

/** The activity that a run of this process has placed in the last milliseconds. */
export function placedWithin(key: string, milliseconds: number): string | undefined {
	return sentWithin(key, milliseconds)?.activityId;
}

/** Whether a run of this process has sent an order in the last milliseconds of which nobody knows what became. */
export function isUnansweredWithin(key: string, milliseconds: number): boolean {
	const found = sentWithin(key, milliseconds);
	return found !== undefined && found.activityId === undefined;
}

function sentWithin(key: string, milliseconds: number): Sent | undefined {
	const found = sent.get(key);
	return found && performance.now() - found.at <= milliseconds ? found : undefined;
}

function remember(keys: string[], order: Sent): void {
	for (const key of keys) {
		sent.delete(key);
		sent.set(key, order);
		if (sent.size > MAX_KEPT) sent.delete(String(sent.keys().next().value));
	}
}
