import { dayIn, dayOf } from './date';

const ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const TIME = /[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)/;

/** From midnight in UTC to the end of that day in the westernmost zone. */
const MAX_DAY_MS = 36 * 60 * 60_000;

/**
 * The instant of a date field's value, in epoch milliseconds.
 *
 * @param value a day, a day with a time, or an instant with a zone
 * @param timezone the zone of a day or a time without one
 * @returns undefined for anything else
 */
export function momentOf(value: unknown, timezone: string): number | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime();
	const text = String(value).trim();
	const day = dayOf(text, timezone);
	if (day === undefined) return undefined;
	if (hasZone(text)) return Date.parse(text);
	const [, time = '00:00'] = TIME.exec(text) ?? [];
	return momentOfWallTime(`${day}T${time}Z`, timezone);
}

/**
 * The latest instant that a row's timestamp can mean; without a zone it can be in any zone.
 *
 * @returns undefined if the timestamp is not readable
 */
export function latestMomentOf(timestamp: unknown): number | undefined {
	const day = dayOf(timestamp ?? '', 'UTC');
	if (day === undefined) return undefined;
	const text = String(timestamp).trim();
	return hasZone(text) ? Date.parse(text) : Date.parse(day) + MAX_DAY_MS;
}

function hasZone(text: string): boolean {
	return TIME.test(text) && ZONE.test(text);
}

/** The instant at which clocks in a time zone show this time. */
function momentOfWallTime(wallTimeAsUtc: string, timezone: string): number {
	const shown = Date.parse(wallTimeAsUtc);
	const guess = shown - offsetAt(shown, timezone);
	// Daylight saving time may start or end between the guess and the result.
	return shown - offsetAt(guess, timezone);
}

function offsetAt(instant: number, timezone: string): number {
	const date = new Date(instant);
	const time = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, timeStyle: 'medium' }).format(
		date,
	);
	const shown = Date.parse(`${dayIn(timezone, date)}T${time}Z`);
	return shown - Math.floor(instant / 1000) * 1000;
}
