const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Formats a duration for a message, in whole seconds, minutes or hours, rounded up. */
export function formatDuration(milliseconds: number): string {
	if (milliseconds <= 2 * MINUTE_MS) return pluralized(milliseconds / SECOND_MS, 'second');
	if (milliseconds <= 2 * HOUR_MS) return pluralized(milliseconds / MINUTE_MS, 'minute');
	return pluralized(milliseconds / HOUR_MS, 'hour');
}

function pluralized(amount: number, unit: string): string {
	const count = Math.ceil(amount);
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
