import { latestMomentOf, momentOf } from '../../../../../nodes/TangoeMobile/kinds/plain/moment';

const written = (instant: number | undefined) =>
	instant === undefined ? undefined : new Date(instant).toISOString();

describe('the instant of a date field', () => {
	it.each([
		['a day', '2026-11-30', 'America/Indiana/Indianapolis', '2026-11-30T05:00:00.000Z'],
		['a day in the east', '2026-11-30', 'Asia/Tokyo', '2026-11-29T15:00:00.000Z'],
		['the picker', '2026-11-30T00:00:00', 'America/New_York', '2026-11-30T05:00:00.000Z'],
		['a time without a zone', '2026-06-30 14:30', 'America/New_York', '2026-06-30T18:30:00.000Z'],
		['an instant in UTC', '2026-11-30T14:30:00Z', 'Asia/Tokyo', '2026-11-30T14:30:00.000Z'],
		[
			'an instant with an offset',
			'2026-11-30T14:30:00.250-04:00',
			'Asia/Tokyo',
			'2026-11-30T18:30:00.250Z',
		],
		['the day clocks go forward', '2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
		[
			'a time after clocks went forward',
			'2026-03-08T03:00:00',
			'America/New_York',
			'2026-03-08T07:00:00.000Z',
		],
		[
			'a time after clocks went back',
			'2026-11-01T02:00:00',
			'America/New_York',
			'2026-11-01T07:00:00.000Z',
		],
		['half-hour zones', '2026-11-30', 'Asia/Kolkata', '2026-11-29T18:30:00.000Z'],
	])('%s', (_, value, timezone, expected) =>
		expect(written(momentOf(value, timezone))).toBe(expected),
	);

	it('a JavaScript date', () => {
		const date = new Date('2026-11-30T14:30:00Z');
		expect(momentOf(date, 'Asia/Tokyo')).toBe(date.getTime());
	});

	it.each(['soon', '', '2026-02-30', new Date(NaN)])('%p has none', (value) =>
		expect(momentOf(value, 'UTC')).toBeUndefined(),
	);
});

describe('the latest instant of a timestamp', () => {
	it.each([
		['2026-05-12T09:30:00.000-04:00', '2026-05-12T13:30:00.000Z'],
		['2026-05-12T09:30:00Z', '2026-05-12T09:30:00.000Z'],
		['2026-05-12', '2026-05-13T12:00:00.000Z'],
		['2026-05-12 09:30:00', '2026-05-13T12:00:00.000Z'],
	])('%s', (timestamp, expected) => expect(written(latestMomentOf(timestamp))).toBe(expected));

	it.each([undefined, null, '', 'yesterday'])('%p has none', (timestamp) =>
		expect(latestMomentOf(timestamp)).toBeUndefined(),
	);
});
