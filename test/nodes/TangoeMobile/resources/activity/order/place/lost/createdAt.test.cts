import {
	isWithin,
	readCreatedAt,
	type CreatedAt,
} from '../../../../../../../../nodes/TangoeMobile/resources/activity/order/place/lost/createdAt';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('a timestamp', () => {
	it.each([
		['2026-11-24T07:00:00.000-05:00', 1],
		['2026-11-24T12:00:00.000Z', 1],
		['2026-11-24T12:00:00Z', 1_000],
		['2026-11-24 12:00:00 UTC', 1_000],
		['2026-11-24 13:00:00 +0100', 1_000],
		['2026-11-24T12:00+00:00', MINUTE_MS],
		[NOON, 1],
		[NOON / 1000, 1_000],
		[String(NOON / 1000), 1_000],
	])('%s is a moment, to %i milliseconds', (value, grainMs) => {
		expect(readCreatedAt(value)).toEqual({ from: NOON, grainMs, isZoned: true });
	});

	it('has the milliseconds of its fraction', () => {
		expect(readCreatedAt('2026-11-24T12:00:00.401-00:00')?.from).toBe(NOON + 401);
	});

	it.each([
		['2026-11-24T12:00:00', 1_000],
		['2026-11-24 12:00', MINUTE_MS],
	])('%s may be in any zone', (value, grainMs) => {
		expect(readCreatedAt(value)).toEqual({ from: NOON, grainMs, isZoned: false });
	});

	it('that is a day alone may be in any zone, too', () => {
		expect(readCreatedAt('2026-11-24')).toMatchObject({ grainMs: 24 * HOUR_MS, isZoned: false });
	});

	it.each([undefined, null, '', '24.11.2026', '2026-13-45', '2026-11-24T99:00:00Z', 'today', 5])(
		'%s cannot be read',
		(value) => {
			expect(readCreatedAt(value)).toBeUndefined();
		},
	);
});

describe('whether an activity was created in the ten seconds before noon', () => {
	const span = { from: NOON - 10_000, until: NOON };
	const within = (value: string) => isWithin(readCreatedAt(value) as CreatedAt, span);

	it.each([
		['2026-11-24T11:59:50Z', 'certainly'],
		['2026-11-24T06:59:55.123-05:00', 'certainly'],
		['2026-11-24T12:00:01Z', 'no'],
		['2026-11-24T11:59:48Z', 'no'],
		// It may have been a moment before.
		['2026-11-24T11:59:49Z', 'no'],
		['2026-11-24T11:59Z', 'perhaps'],
		['2026-11-24T11:58Z', 'no'],
	])('%s: %s', (value, expected) => {
		expect(within(value)).toBe(expected);
	});

	it.each([
		// New York, Kathmandu, and noon itself.
		['2026-11-24T06:59:55', 'perhaps'],
		['2026-11-24T17:44:55', 'perhaps'],
		['2026-11-24T11:59:55', 'perhaps'],
		// Ten minutes earlier it is in no zone.
		['2026-11-24T11:49:55', 'no'],
		['2026-11-24T06:50:55', 'no'],
		['2026-11-22T11:59:55', 'no'],
		['2026-11-24', 'perhaps'],
		['2026-11-22', 'no'],
	])('%s, without a zone: %s', (value, expected) => {
		expect(within(value)).toBe(expected);
	});
});
