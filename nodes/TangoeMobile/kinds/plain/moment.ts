import { dayIn, dayOf } from './date';

const ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const TIME = /[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)/;

/** From midnight in UTC to the end of the day in the westernmost zone. */
const LONGEST_DAY_MS = 36 * 60 * 60_000;

/**
 * The instant that a value of a date field means, in milliseconds.
 *
 * @param value a day, a day with a time, or an instant with a zone
 * @param timezone in which a day begins and a time without a zone is read
 * @returns undefined for anything else
 */
export function momentOf(value: unknown, timezone: string): number | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime();
	const written = String(value).trim();
	const day = dayOf(written, timezone);
	if (day === undefined) return undefined;
	if (hasZone(written)) return Date.parse(written);
	const [, time = '00:00'] = TIME.exec(written) ?? [];
	return wallMoment(`${day}T${time}Z`, timezone);
}

/**
 * The latest instant that a timestamp of a row can mean; one without a zone may be of any.
 *
 * @returns undefined where there is no readable timestamp
 */
export function latestMomentOf(timestamp: unknown): number | undefined {
	const day = dayOf(timestamp ?? '', 'UTC');
	if (day === undefined) return undefined;
	const written = String(timestamp).trim();
	return hasZone(written) ? Date.parse(written) : Date.parse(day) + LONGEST_DAY_MS;
}

function hasZone(written: string): boolean {
	return TIME.test(written) && ZONE.test(written);
}

/** The instant at which clocks in a time zone show what the text says of UTC. */
function wallMoment(asInUtc: string, timezone: string): number {
	const shown = Date.parse(asInUtc);
	const guess = shown - offsetAt(shown, timezone);
	// Between the two the clocks may have been changed.
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
