import type { Clock } from '../clock.cts';

const MINUTE_MS = 60_000;

/** Counts reads over the last sixty seconds. */
export interface ReadLimit {
	/** Counts one more read, or says how many seconds to wait for the next. */
	take(perMinute: number): { wait: number } | undefined;
	clear(): void;
}

export function createReadLimit(now: Clock): ReadLimit {
	let taken: number[] = [];
	return {
		take(perMinute) {
			if (perMinute === 0) return undefined;
			const moment = now();
			taken = taken.filter((at) => at > moment - MINUTE_MS);
			if (taken.length >= perMinute) {
				const free = taken[taken.length - perMinute] + MINUTE_MS;
				return { wait: Math.max(1, Math.ceil((free - moment) / 1000)) };
			}
			taken.push(moment);
			return undefined;
		},
		clear: () => {
			taken = [];
		},
	};
}
