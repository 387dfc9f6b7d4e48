import { waitAfter } from '../../../../nodes/TangoeMobile/transport/retryAfter';

const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('the wait after status 429', () => {
	it.each([
		['seconds', '20', 20_000],
		['seconds as a number', 20, 20_000],
		['seconds in white space', ' 20 ', 20_000],
		['no wait', '0', 0],
		['a date', 'Mon, 30 Nov 2026 12:00:45 GMT', 45_000],
		['a date that has passed', 'Mon, 30 Nov 2026 11:59:00 GMT', 0],
	])('for %s', (_, header, wait) => expect(waitAfter(header, NOW)).toBe(wait));

	it.each([
		['nothing', undefined],
		['an empty text', ''],
		['words', 'a little while'],
		['two values in one', '20, 30'],
		['half seconds', '1.5'],
		['less than nothing', '-5'],
		['words with a number', 'soon 1'],
	])('for %s is up to a minute, never the same for all who wait', (_, header) => {
		const waits = Array.from({ length: 100 }, () => waitAfter(header, NOW));
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(45_000);
		expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
		expect(new Set(waits).size).toBeGreaterThan(50);
	});
});
