/** The oldest are forgotten first. */
const MAX_KEPT = 10_000;

/** What became of the latest order with a key that a run of this process has sent. */
interface Sent {
	/** Undefined where the answer was lost and the order could not be found. */
	activityId?: string;
	/** Epoch milliseconds. */
	at: number;
}

/** By key, so that other runs know what Tangoe's list may not show yet. */
const sent = new Map<string, Sent>();

/** An order was placed. */
export function rememberPlaced(keys: string[], activityId: string): void {
	remember(keys, { activityId, at: Date.now() });
}

/** An order was sent, and nobody knows what became of it. */
export function rememberUnanswered(keys: string[]): void {
	remember(keys, { at: Date.now() });
}

/**
 * The activity that a run of this process has placed.
 *
 * @param since epoch milliseconds
 */
export function placedSince(key: string, since: number): string | undefined {
	return sentSince(key, since)?.activityId;
}

/**
 * Whether a run of this process has sent an order of which nobody knows what became.
 *
 * @param since epoch milliseconds
 */
export function isUnansweredSince(key: string, since: number): boolean {
	const found = sentSince(key, since);
	return found !== undefined && found.activityId === undefined;
}

function sentSince(key: string, since: number): Sent | undefined {
	const found = sent.get(key);
	return found && found.at >= since ? found : undefined;
}

function remember(keys: string[], order: Sent): void {
	for (const key of keys) {
		sent.delete(key);
		sent.set(key, order);
		if (sent.size > MAX_KEPT) sent.delete(String(sent.keys().next().value));
	}
}
