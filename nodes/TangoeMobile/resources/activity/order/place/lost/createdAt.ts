const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A day, and perhaps a time, a fraction of its second and a zone. */
const TIMESTAMP =
	/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^\d{10}(\d{3})?$/;

/** How far clocks in any zone of the world are from UTC: every quarter of an hour from 12 behind to 14 ahead. */
const ZONE_OFFSETS_MS = Array.from({ length: 26 * 4 + 1 }, (_, n) => (n / 4 - 12) * HOUR_MS);

/** When an activity was created, as far as its row says it. */
export interface CreatedAt {
	/** Epoch milliseconds; in UTC where the zone is unknown. */
	from: number;
	/** How long after that it may have been: timestamps are cut. */
	grainMs: number;
	isZoned: boolean;
}

/** A span of time, in epoch milliseconds. */
export interface Span {
	from: number;
	until: number;
}

/** Whether something happened within a span of time. */
export type Within = 'certainly' | 'perhaps' | 'no';

/** Reads a timestamp; undefined for one that cannot be read. */
export function readCreatedAt(value: unknown): CreatedAt | undefined {
	const text = String(value ?? '').trim();
	if (EPOCH.test(text)) {
		const isInSeconds = text.length === 10;
		return {
			from: Number(text) * (isInSeconds ? SECOND_MS : 1),
			grainMs: isInSeconds ? SECOND_MS : 1,
			isZoned: true,
		};
	}
	const match = TIMESTAMP.exec(text);
	if (!match) return undefined;
	const [, day, time, seconds, fraction, zone] = match;
	const offset =
		zone === undefined || /^[A-Z]/.test(zone) ? 'Z' : zone.replace(/^(.\d{2})(\d)/, '$1:$2');
	const from = Date.parse(`${day}T${time ?? '00:00'}${seconds ?? ':00'}${offset}`);
	if (Number.isNaN(from)) return undefined;
	return {
		from: from + Math.floor(Number(fraction ?? 0) * SECOND_MS),
		grainMs: grainOf(time, seconds, fraction),
		isZoned: zone !== undefined,
	};
}

/** Whether an activity was created within a span; only perhaps where its timestamp is too coarse, or has no zone. */
export function isWithin({ from, grainMs, isZoned }: CreatedAt, span: Span): Within {
	const overlaps = (start: number) => start + grainMs > span.from && start <= span.until;
	if (!isZoned) {
		return ZONE_OFFSETS_MS.some((offset) => overlaps(from - offset)) ? 'perhaps' : 'no';
	}
	if (!overlaps(from)) return 'no';
	return from >= span.from ? 'certainly' : 'perhaps';
}

function grainOf(time?: string, seconds?: string, fraction?: string): number {
	if (time === undefined) return DAY_MS;
	if (seconds === undefined) return MINUTE_MS;
	return fraction === undefined ? SECOND_MS : 1;
}
