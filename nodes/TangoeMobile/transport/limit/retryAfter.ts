import { TangoeError } from '../../errors/tangoeError';
import { formatDuration } from '../formatDuration';

/** Instead of a longer wait, the item fails and says when to run it again. */
export const MAX_WAIT_MS = 120_000;

/** Longer is no wait that anybody means, and a moment too far away is no date any more. */
const MAX_STATED_WAIT_MS = 365 * 24 * 60 * 60_000;

/** Retrying at once has just failed. */
const MIN_WAIT_MS = 1_000;
/** The wait if Tangoe names none: the read limit is counted by the minute. */
const DEFAULT_WAIT_MS = 60_000;
/** Random share by which that wait is shortened, so that several processes do not retry at the same moment. */
const JITTER = 0.25;

/**
 * How many milliseconds to wait after status 429, at most a year.
 *
 * @param headers of the answer. `Retry-After` is a number of seconds or an HTTP date, which is compared with
 * the server's own `Date` if it sends one; anything else is ignored
 */
export function waitAfter(headers: Record<string, unknown>, now: number): number {
	const text = String(headers['retry-after'] ?? '').trim();
	if (/^\d+$/.test(text)) return clamped(Number(text) * 1000);
	const moment = httpDate(text);
	if (moment === undefined) return Math.round(DEFAULT_WAIT_MS * (1 - JITTER * Math.random()));
	const serverNow = httpDate(String(headers.date ?? '').trim()) ?? now;
	return clamped(moment - serverNow);
}

function clamped(wait: number): number {
	return Math.min(Math.max(MIN_WAIT_MS, wait), MAX_STATED_WAIT_MS);
}

/** The error for an item for which Tangoe asks a longer wait than a run should have. */
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
	// Without this test, Date.parse would read "1.5" and "-5" as dates in the past.
	const moment = / GMT$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(moment) ? undefined : moment;
}
