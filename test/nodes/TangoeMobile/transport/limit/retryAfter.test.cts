import {
	retryLaterError,
	waitAfter,
} from '../../../../../nodes/TangoeMobile/transport/limit/retryAfter';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const after = (header: unknown, date?: string) =>
	waitAfter({ 'retry-after': header, ...(date && { date }) }, NOW);

describe('the wait after status 429', () => {
	it.each([
		['seconds', '20', 20_000],
		['seconds as a number', 20, 20_000],
		['seconds in white space', ' 20 ', 20_000],
		['an hour', '3600', 3_600_000],
		['a date', 'Mon, 30 Nov 2026 12:00:45 GMT', 45_000],
		['no wait, a second all the same', '0', 1_000],
		['a date that has passed, a second', 'Mon, 30 Nov 2026 11:59:00 GMT', 1_000],
	])('for %s', (_, header, wait) => expect(after(header)).toBe(wait));

	it.each(['99999999999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
		'is never longer than a year, and can be said: %s',
		(header) => {
			const wait = after(header);
			expect(wait).toBe(365 * 24 * 60 * 60_000);
			expect(retryLaterError(wait, NOW)).toMatchObject({
				kind: 'rateLimited',
				message: 'Tangoe Mobile asks to wait 365 days (status 429)',
				remedy: expect.stringContaining('after 2027-11-30 12:00 UTC'),
			});
		},
	);

	it('until a date is measured by the server’s clock', () => {
		const wait = after('Mon, 30 Nov 2026 12:10:45 GMT', 'Mon, 30 Nov 2026 12:10:15 GMT');
		expect(wait).toBe(30_000);
	});

	it.each([
		['nothing', undefined],
		['an empty text', ''],
		['words', 'a little while'],
		['two values in one', '20, 30'],
		['half seconds', '1.5'],
		['less than nothing', '-5'],
		['words with a number', 'soon 1'],
	])('for %s is up to a minute, never the same for all who wait', (_, header) => {
		const waits = Array.from({ length: 100 }, () => after(header));
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(45_000);
		expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
		expect(new Set(waits).size).toBeGreaterThan(50);
	});
});

test('a wait that is too long for a run says when to run it again', () => {
	const { kind, message, remedy } = retryLaterError(250_000, NOW);
	expect(kind).toBe('rateLimited');
	expect(message).toBe('Tangoe Mobile asks to wait 5 minutes (status 429)');
	expect(remedy).toContain('Run it again after 2026-11-30 12:05 UTC.');
});
