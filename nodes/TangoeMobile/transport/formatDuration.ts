const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A time in whole seconds, minutes or hours, rounded up. */
export function formatDuration(milliseconds: number): string {
	if (milliseconds <= 2 * MINUTE_MS) return counted(milliseconds / SECOND_MS, 'second');
	if (milliseconds <= 2 * HOUR_MS) return counted(milliseconds / MINUTE_MS, 'minute');
	return counted(milliseconds / HOUR_MS, 'hour');
}

function counted(amount: number, unit: string): string {
	const count = Math.ceil(amount);
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
