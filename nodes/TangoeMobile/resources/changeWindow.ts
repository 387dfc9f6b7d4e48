import { dayIn } from '../kinds/plain/date';

// Tangoe's filters take days, and in which time zone a day begins is undocumented. So a list is asked for
// a day more than is meant, and its rows decide.

/** The length of a day, in milliseconds. */
export const DAY_MS = 24 * 60 * 60_000;

/** How much earlier than in UTC a day begins in the easternmost time zone. */
const EARLIEST_START_MS = 14 * 60 * 60_000;

/**
 * The day to ask for, to get all that happened since an instant: the day before it, `YYYY-MM-DD`.
 *
 * @param instant in milliseconds
 * @param timezone in which the instant was given; its day or that in UTC counts, whichever is earlier
 */
export function dayBefore(instant: number, timezone = 'UTC'): string {
	const date = new Date(instant);
	const [day] = [dayIn(timezone, date), dayIn('UTC', date)].sort();
	return dayIn('UTC', new Date(Date.parse(day) - DAY_MS));
}

/** The first instant, in milliseconds, that is part of a day in any time zone. */
export function earliestStartOf(day: string): number {
	return Date.parse(day) - EARLIEST_START_MS;
}

/** How many days the first day is before the second; negative when it is after. */
export function daysBefore(first: string, second: string): number {
	return (Date.parse(second) - Date.parse(first)) / DAY_MS;
}
