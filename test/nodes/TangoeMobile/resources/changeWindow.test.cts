import {
	dayBefore,
	daysBefore,
	earliestStartOf,
} from '../../../../nodes/TangoeMobile/resources/changeWindow';

describe('the day to ask for', () => {
	it.each([
		['2026-05-12T00:00:00Z', 'UTC', '2026-05-11'],
		['2026-05-12T23:59:59Z', 'UTC', '2026-05-11'],
		['2026-03-01T12:00:00Z', 'UTC', '2026-02-28'],
		['2026-01-01T00:00:00Z', 'UTC', '2025-12-31'],
		// The day there is still the one before that in UTC.
		['2026-05-12T03:00:00Z', 'America/Indiana/Indianapolis', '2026-05-10'],
		// The day there is already the next one.
		['2026-05-11T16:00:00Z', 'Asia/Tokyo', '2026-05-10'],
	])('for what happened since %s in %s is %s', (instant, timezone, day) => {
		expect(dayBefore(Date.parse(instant), timezone)).toBe(day);
	});

	it('is that in UTC without a time zone', () => {
		expect(dayBefore(Date.parse('2026-05-12T03:00:00Z'))).toBe('2026-05-11');
	});
});

it('begins a day when it begins on Kiritimati', () => {
	const start = new Date(earliestStartOf('2026-05-12'));
	expect(start.toISOString()).toBe('2026-05-11T10:00:00.000Z');
	const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' });
	expect(there.format(start)).toBe('2026-05-12');
	expect(there.format(start.getTime() - 1)).toBe('2026-05-11');
});

it.each([
	['2026-05-12', '2026-05-12', 0],
	['2026-02-28', '2026-03-01', 1],
	['2026-05-12', '2026-05-10', -2],
])('counts the days from %s to %s: %d', (first, second, days) => {
	expect(daysBefore(first, second)).toBe(days);
});
