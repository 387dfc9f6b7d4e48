import { tryToParseDateTime } from 'n8n-workflow';

import { date, dayIn, dayOf } from '../../../../../nodes/TangoeMobile/kinds/plain/date';
import type { DateField } from '../../../../../nodes/TangoeMobile/kinds/fieldTypes';
import { settings } from '../settings.cts';

const INDIANAPOLIS = 'America/Indiana/Indianapolis';
const BERLIN = 'Europe/Berlin';
const AUCKLAND = 'Pacific/Auckland';

describe('the day of a value', () => {
	it.each([
		['a day', '2026-11-30', '2026-11-30'],
		['a day in white space', ' 2026-11-30 ', '2026-11-30'],
		['what the date picker writes', '2026-11-30T00:00:00', '2026-11-30'],
		['a late time without a zone', '2026-11-30T23:59', '2026-11-30'],
		['a time after a space', '2026-11-30 08:15:00.000', '2026-11-30'],
		['the day before, seen from New York', '2026-11-30T03:00:00Z', '2026-11-29'],
		['the same day, seen from New York', '2026-11-30T05:00:00.000Z', '2026-11-30'],
		['an offset', '2026-11-30T23:30:00-05:00', '2026-11-30'],
		['an offset without a colon', '2026-12-01T04:59:59+0000', '2026-11-30'],
		['the documentation’s own timestamp', '2015-03-20T11:05:08.000-04:00', '2015-03-20'],
		['a JavaScript date', new Date('2026-11-30T03:00:00Z'), '2026-11-29'],
		['a leap day', '2028-02-29', '2028-02-29'],
	])('is found in %s', (_, value, day) => expect(dayOf(value, INDIANAPOLIS)).toBe(day));

	it.each([
		['in its own zone', '2026-11-30T22:30:00-05:00'],
		['in UTC', '2026-12-01T03:30:00Z'],
		['elsewhere', '2026-12-01T04:30:00+01:00'],
	])('is the workflow’s own for the date of an expression %s', (_, written) => {
		const value = tryToParseDateTime(written);
		expect(dayOf(value, INDIANAPOLIS)).toBe('2026-11-30');
		expect(dayOf(value.toISO(), INDIANAPOLIS)).toBe('2026-11-30');
	});

	it.each([
		['the thirtieth of February', '2026-02-30'],
		['a leap day that is none', '2027-02-29'],
		['the thirteenth month', '2026-13-01'],
		['day nought', '2026-11-00'],
		['the thirtieth of February at noon', '2026-02-30T12:00'],
		['the thirtieth of February at noon in UTC', '2026-02-30T12:00:00Z'],
		['the thirtieth of February with an offset', '2026-02-30T12:00:00-05:00'],
		['the documentation’s other form', '26/11/30'],
		['a German date', '30.11.2026'],
		['an American date', '11/30/2026'],
		['a month', '2026-11'],
		['a short year', '26-11-30'],
		['epoch milliseconds', 1_795_996_800_000],
		['words', 'next Friday'],
		['a time in words', '2026-11-30T25:00:00Z'],
		['an expression that found nothing', 'undefined'],
		['an expression’s date that is none', 'Invalid DateTime'],
		['a JavaScript date that is none', new Date('next Friday')],
		['an object', { day: 30 }],
		['nothing', ''],
	])('is not found in %s', (_, value) => expect(dayOf(value, INDIANAPOLIS)).toBeUndefined());

	it.each([
		['a minute before midnight in summer', '2026-07-01T03:59:00Z', INDIANAPOLIS, '2026-06-30'],
		['midnight in summer', '2026-07-01T04:00:00Z', INDIANAPOLIS, '2026-07-01'],
		['a minute before midnight in winter', '2026-12-01T04:59:00Z', INDIANAPOLIS, '2026-11-30'],
		['midnight in winter', '2026-12-01T05:00:00Z', INDIANAPOLIS, '2026-12-01'],
		['the night the clock goes forward', '2026-03-28T23:30:00Z', BERLIN, '2026-03-29'],
		['the night it goes back', '2026-10-24T22:30:00Z', BERLIN, '2026-10-25'],
		['the hour that comes twice', '2026-10-25T01:30:00Z', BERLIN, '2026-10-25'],
		['the end of that long day', '2026-10-25T22:59:00Z', BERLIN, '2026-10-25'],
		['the other side of the date line', '2026-11-29T11:00:00Z', AUCKLAND, '2026-11-30'],
		['New Year', '2027-01-01T00:30:00+01:00', 'UTC', '2026-12-31'],
	])('is that of the time zone: %s', (_, instant, timezone, day) => {
		expect(dayOf(instant, timezone)).toBe(day);
		expect(dayIn(timezone, new Date(instant))).toBe(day);
	});
});

describe('a date', () => {
	const any: DateField = { kind: 'date', attribute: 'pick_up_date', label: 'Travel Start' };
	const future: DateField = {
		kind: 'date',
		attribute: 'sleep_until',
		label: 'Cancel On',
		isFuture: true,
	};

	it('is picked and typed as a day, without a time', () => {
		expect(date.property(any)).toMatchObject({
			type: 'dateTime',
			typeOptions: { dateOnly: true },
		});
	});

	it('is named with the expected format if it is not a date', () => {
		expect(date.check(any, '30.11.2026', settings)).toEqual([
			{ label: 'Travel Start', text: expect.stringContaining('is text of 10 characters') },
		]);
		expect(date.check(any, '30.11.2026', settings)[0].text).toContain('2026-11-30');
	});

	it('that is midnight elsewhere is refused with the day to enter', () => {
		for (const value of ['2026-12-01T00:00:00Z', new Date('2026-12-01T00:00:00Z')]) {
			const [{ text }] = date.check(future, value, settings);
			expect(text).toMatch(/which is 2026-11-30 in .*such as 2026-12-01$/);
		}
	});

	it.each([
		['yesterday', '2026-11-14'],
		['last year', '2025-12-31'],
		['an instant that was yesterday here', '2026-11-15T04:30:00Z'],
	])('in the future is not %s', (_, value) => {
		const [{ label, text }] = date.check(future, value, settings);
		expect(label).toBe('Cancel On');
		expect(text).toContain('past');
		expect(text).toContain('2026-11-15');
		expect(date.check(any, value, settings)).toEqual([]);
	});

	it.each([
		['today', '2026-11-15'],
		['today, late in the evening', '2026-11-16T04:30:00Z'],
		['today, as the picker writes it', '2026-11-15T00:00:00'],
	])('in the future may be %s, which is sent as no date at all', (_, value) => {
		expect(date.check(future, value, settings)).toEqual([]);
		expect(date.encode(future, value, settings)).toBeUndefined();
	});

	it.each([
		['2026-11-16', '2026-11-16'],
		['2026-11-16T05:00:00Z', '2026-11-16'],
		['2030-01-01T00:00:00', '2030-01-01'],
	])('%s is sent as %s', (value, sent) => {
		expect(date.check(future, value, settings)).toEqual([]);
		expect(date.encode(future, value, settings)).toBe(sent);
	});

	it('of any time is sent even when it is today', () => {
		expect(date.encode(any, '2026-11-15', settings)).toBe('2026-11-15');
	});
});
