/** Milliseconds since 1970. Injected, so that expiry and limits are testable without waiting. */
export type Clock = () => number;

// The documented timestamps carry this offset; a bare date is cut in the same zone.
const OFFSET = '-04:00';
const OFFSET_MS = -4 * 60 * 60 * 1000;

/** The machine's own clock. */
export const systemClock: Clock = Date.now;

/** The moment as the documentation writes it: 2020-10-28T11:37:55.401-04:00. */
export function timestamp(milliseconds: number): string {
	return new Date(milliseconds + OFFSET_MS).toISOString().replace('Z', OFFSET);
}

/** The calendar day of the moment, YYYY-MM-DD. */
export function day(milliseconds: number): string {
	return timestamp(milliseconds).slice(0, 10);
}

/** The first moment of a day given as YYYY-MM-DD; NaN for anything else. */
export function startOfDay(date: string): number {
	return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00.000${OFFSET}`) : NaN;
}
