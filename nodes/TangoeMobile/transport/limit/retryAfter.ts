import { TangoeError } from '../../errors/tangoeError';
import { formatDuration } from '../formatDuration';

/** A longer wait than this is not waited for: the item says when to come back instead. */
export const MAX_WAIT_MS = 120_000;

/** "At once" has just been tried. */
const MIN_WAIT_MS = 1_000;
/** The read limit is counted by the minute, so a minute is the longest wait when Tangoe names none. */
const DEFAULT_WAIT_MS = 60_000;
/** By so much it is shortened at random, so that several processes do not come back at one moment. */
const JITTER = 0.25;

/**
 * Milliseconds to wait after status 429.
 *
 * @param headers of the answer. `Retry-After` holds seconds or an HTTP date, which is compared with the
 * server's own `Date` where there is one; anything else counts as unsaid
 */
export function waitAfter(headers: Record<string, unknown>, now: number): number {
	const text = String(headers['retry-after'] ?? '').trim();
	if (/^\d+$/.test(text)) return Math.max(MIN_WAIT_MS, Number(text) * 1000);
	const moment = httpDate(text);
	if (moment === undefined) return Math.round(DEFAULT_WAIT_MS * (1 - JITTER * Math.random()));
	const theirNow = httpDate(String(headers.date ?? '').trim()) ?? now;
	return Math.max(MIN_WAIT_MS, moment - theirNow);
}

/** The error of an item for which Tangoe asks more patience than a run should have. */
export function retryLaterError(wait: number, now: number): TangoeError {
	const fullMinute = Math.ceil((now + wait) / 60_000) * 60_000;
	const moment = new Date(fullMinute).toISOString().slice(0, 16).replace('T', ' ');
	return new TangoeError(
		'rateLimited',
		`Tangoe Mobile asks to wait ${formatDuration(wait)} (status 429)`,
		`Nothing was done for this item. Run it again after ${moment} UTC.`,
		{ status: 429 },
	);
}

function httpDate(text: string): number | undefined {
	// Date.parse also reads "1.5" and "-5", as days long past.
	const moment = / GMT$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(moment) ? undefined : moment;
}
