import { momentOf } from '../../../../../../../nodes/TangoeMobile/resources/activity/order/identity/moment';

const isoOf = (value: unknown) => {
	const moment = momentOf(value);
	return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
};

test.each([
	['2026-11-24T10:30:00.000-05:00', '2026-11-24T15:30:00.000Z'],
	['2026-11-24T10:30:00Z', '2026-11-24T10:30:00.000Z'],
	['2026-11-24', '2026-11-24T00:00:00.000Z'],
	[1_795_516_200, '2026-11-24T10:30:00.000Z'],
	['1795516200', '2026-11-24T10:30:00.000Z'],
	[1_795_516_200_000, '2026-11-24T10:30:00.000Z'],
	['1795516200.5', '2026-11-24T10:30:00.500Z'],
])('%s is %s', (value, iso) => expect(isoOf(value)).toBe(iso));

test.each([
	'24.11.2026',
	'24.11.2026 10:30',
	'24-11-2026',
	'11/24/2026',
	'24/11/2026',
	'11/24/2026 9:05',
])('%s is the 24th of November, in the time of this machine', (value) => {
	const moment = new Date(momentOf(value));
	expect([moment.getFullYear(), moment.getMonth(), moment.getDate()]).toEqual([2026, 10, 24]);
});

test.each([
	undefined,
	null,
	'',
	'last Tuesday',
	'20261124',
	42,
	'2026',
	'99.99.2026',
	'x'.repeat(1e6),
])('%.20s is no moment', (value) => expect(momentOf(value)).toBeNaN());
