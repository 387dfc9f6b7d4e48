/** The oldest are forgotten first. */
const MAX_KEPT = 10_000;

interface Placed {
	activityId: string;
	/** Epoch milliseconds. */
	at: number;
}

/** By key, the latest activity that a run of this process has placed. */
const placed = new Map<string, Placed>();

/** An order was placed: Tangoe's list may not show it yet. */
export function rememberPlaced(keys: string[], activityId: string): void {
	for (const key of keys) {
		placed.delete(key);
		placed.set(key, { activityId, at: Date.now() });
		if (placed.size > MAX_KEPT) placed.delete(String(placed.keys().next().value));
	}
}

/**
 * The activity that a run of this process has placed.
 *
 * @param since epoch milliseconds
 */
export function placedSince(key: string, since: number): string | undefined {
	const found = placed.get(key);
	return found && found.at >= since ? found.activityId : undefined;
}
