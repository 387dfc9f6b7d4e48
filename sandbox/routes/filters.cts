import { startOfDay } from '../clock.cts';
import { refuse, Refusal } from '../http/problems.cts';
import type { Query } from '../http/query.cts';
import { STATES } from '../orders/states.cts';
import { TYPE_RULES } from '../orders/rules.cts';
import type { SandboxSettings } from '../settings.cts';
import type { World } from '../world/types.cts';

type Fields = Record<string, unknown>;
type Comparison = (one: number, other: number) => boolean;

const COMPARISONS: Record<string, Comparison> = {
	gt: (one, other) => one > other,
	lt: (one, other) => one < other,
	gte: (one, other) => one >= other,
	lte: (one, other) => one <= other,
};

/** After this nothing has happened in the world of a strict server. */
const LAST_DAY = '2100-01-01';

/** Whether a parameter counts for nothing. */
export function isIgnored(name: string, { ignoreFilters }: SandboxSettings): boolean {
	return Array.isArray(ignoreFilters) ? ignoreFilters.includes(name) : ignoreFilters;
}

/** Refuses values that nothing can have, where the settings are strict. */
export function refuseUnknown(query: Query, world: World): void {
	const { activity_type_id_eq: type, state_eq: state, employee_id: employee } = query;
	if (type !== undefined && !TYPE_RULES.has(Number(type))) throw noSuch('activity_type_id_eq');
	if (state !== undefined && !STATES.includes(state)) throw noSuch('state_eq');
	for (const [name, value] of Object.entries(query)) {
		if (/_at_[a-z]+$/.test(name) && value > LAST_DAY) throw noSuch(name);
	}
	if (employee === undefined) return;
	if (!world.people.some(({ employee_id }) => employee_id === employee))
		throw refuse(404, 'There is no such employee');
}

function noSuch(parameter: string): Refusal {
	return new Refusal(422, { [parameter]: ['is unknown'] });
}

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
