const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Formats a duration for a message, in whole seconds, minutes, hours or days, rounded up. */
export function formatDuration(milliseconds: number): string {
	if (milliseconds <= 2 * MINUTE_MS) return pluralized(milliseconds / SECOND_MS, 'second');
	if (milliseconds <= 2 * HOUR_MS) return pluralized(milliseconds / MINUTE_MS, 'minute');
	if (milliseconds <= 2 * DAY_MS) return pluralized(milliseconds / HOUR_MS, 'hour');
	return pluralized(milliseconds / DAY_MS, 'day');
}

function pluralized(amount: number, unit: string): string {
	const count = Math.ceil(amount);
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
