/** A longer wait than this is not waited for: the item says when to come back instead. */
export const LONGEST_WAIT_MS = 120_000;

/** The read limit is counted by the minute, so a minute is the longest wait when Tangoe names none. */
const WAIT_WHEN_UNSAID_MS = 60_000;
/** By so much it is shortened at random, so that several processes do not come back at one moment. */
const JITTER = 0.25;

/**
 * Milliseconds to wait after status 429.
 *
 * @param header `Retry-After`: seconds or an HTTP date; anything else counts as unsaid
 */
export function waitAfter(header: unknown, now: number): number {
	const text = String(header ?? '').trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	// Date.parse also reads "1.5" and "-5", as days long past.
	const moment = / GMT$/.test(text) ? Date.parse(text) : NaN;
	if (!Number.isNaN(moment)) return Math.max(0, moment - now);
	return Math.round(WAIT_WHEN_UNSAID_MS * (1 - JITTER * Math.random()));
}
