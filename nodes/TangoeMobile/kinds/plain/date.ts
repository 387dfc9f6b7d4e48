import type { DateField } from '../fieldTypes';
import { baseProperty } from '../baseProperty';
import { describeValue } from '../faults/describeValue';
import { problem, toText } from '../wording';
import type { PropertyKind } from '../fieldKind';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The date picker of an n8n that picks no days alone writes a time without a zone, and means the day in the workflow's zone. */
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** By time zone. Creating a format takes far longer than using it, and every item needs one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar date, without a time of day. */
export const date: PropertyKind<DateField> = {
	property: (field) => ({
		...baseProperty(field),
		type: 'dateTime',
		// With a time, the editor's picker drops a day that is typed and shows a stored one as empty.
		typeOptions: { dateOnly: true },
		default: '',
		placeholder: field.placeholder,
	}),
	missing: () => 'enter a date such as 2026-11-30',
	check(field, value, { timezone, today }) {
		const day = dayOf(value, timezone);
		if (day === undefined) {
			return problem(
				field,
				`is ${describeValue(value)}, which is not a date: enter it as year-month-day, such as 2026-11-30`,
			);
		}
		if (field.isFuture && isMidnightElsewhere(value, day)) {
			return problem(
				field,
				`is midnight in another time zone, which is ${day} in ${timezone}: enter only the day, such as ${dateText(value).trim().slice(0, 10)}`,
			);
		}
		if (field.isFuture && day < today) {
			return problem(
				field,
				`is ${day}, which is in the past (today is ${today} in the workflow's time zone): enter today or a later date`,
			);
		}
		return [];
	},
	encode(field, value, { timezone, today }) {
		const day = dayOf(value, timezone);
		return field.isFuture && day === today ? undefined : day;
	},
};

/**
 * The calendar day of a value, `YYYY-MM-DD`.
 *
 * @param value a day, a day with a time, an instant with a zone, or a JavaScript date
 * @param timezone the zone that decides on the day of an instant
 * @returns undefined for anything else, including February 30
 */
export function dayOf(value: unknown, timezone: string): string | undefined {
	const text = dateText(value).trim();
	if (DAY.test(text)) return isCalendarDay(text) ? text : undefined;
	const local = LOCAL_TIME.exec(text);
	if (local) return isCalendarDay(local[1]) ? local[1] : undefined;
	if (!INSTANT.test(text) || !isCalendarDay(text.slice(0, 10))) return undefined;
	const instant = new Date(text);
	return Number.isNaN(instant.getTime()) ? undefined : dayIn(timezone, instant);
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(timezone: string, instant: Date): string {
	const cached = formats.get(timezone);
	if (cached) return cached.format(instant);
	// The Swedish locale writes dates in ISO order.
	const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' });
	formats.set(timezone, format);
	return format.format(instant);
}

/**
 * Whether a value is a day written as midnight in UTC, as many systems do, but is the previous day in the
 * workflow's time zone: a line would end a day early.
 */
function isMidnightElsewhere(value: unknown, day: string): boolean {
	const text = dateText(value).trim();
	const isMidnight = /[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)$/.test(text);
	return isMidnight && !text.startsWith(day);
}

function dateText(value: unknown): string {
	if (!(value instanceof Date)) return toText(value);
	return Number.isNaN(value.getTime()) ? '' : value.toISOString();
}

function isCalendarDay(day: string): boolean {
	const instant = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
