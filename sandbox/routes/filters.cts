import { startOfDay } from '../clock.cts';
import { Refusal } from '../http/problems.cts';
import type { Query } from '../http/query.cts';

type Fields = Record<string, unknown>;
type Comparison = (one: number, other: number) => boolean;

const COMPARISONS: Record<string, Comparison> = {
	gt: (one, other) => one > other,
	lt: (one, other) => one < other,
	gte: (one, other) => one >= other,
	lte: (one, other) => one <= other,
};

/** The rows within the bounds of `created_at_gte=2024-05-01` and its like; a day is its first moment. */
export function withinDates<T extends object>(rows: T[], query: Query, fields: string[]): T[] {
	return fields.reduce((left, field) => withinDate(left, query, field), rows);
}

function withinDate<T extends object>(rows: T[], query: Query, field: string): T[] {
	return Object.entries(COMPARISONS).reduce((left, [suffix, holds]) => {
		const name = `${field}_${suffix}`;
		if (query[name] === undefined) return left;
		const bound = startOfDay(query[name]);
		if (Number.isNaN(bound)) throw new Refusal(400, { [name]: ['must be a date YYYY-MM-DD'] });
		return left.filter((row) => {
			const value = (row as Fields)[field];
			return typeof value === 'string' && holds(Date.parse(value), bound);
		});
	}, rows);
}

/** The rows whose field equals what `<field>_eq` asks for. */
export function equal<T extends object>(rows: T[], query: Query, fields: string[]): T[] {
	return fields.reduce((left, field) => {
		const wanted = query[`${field}_eq`];
		if (wanted === undefined) return left;
		return left.filter((row) => String((row as Fields)[field]) === wanted);
	}, rows);
}
