import type { SandboxSettings } from '../settings.cts';
import { Refusal } from './problems.cts';
import type { Query } from './query.cts';

const DEFAULT_PAGE_SIZE = 100;
const PAGE_SIZE_LIMIT = 1000;

/** The rows of the page that was asked for. */
export function page<T>(rows: T[], query: Query, settings: SandboxSettings): T[] {
	const perPage = settings.ignorePerPage ? undefined : count(query, 'per_page');
	const asked = perPage ?? DEFAULT_PAGE_SIZE;
	if (asked >= PAGE_SIZE_LIMIT) {
		throw new Refusal(400, { per_page: [`must be below ${PAGE_SIZE_LIMIT}`] });
	}
	const number = count(query, 'page') ?? 1;
	const size = Math.min(asked, settings.maxPageSize);
	const step = Math.max(1, size - settings.overlap);
	const start = (settings.ignorePage ? 0 : number - 1) * step;
	const isBeyond = start >= rows.length && settings.beyondEnd === 'last';
	const from = isBeyond ? lastStart(rows.length, step) : start;
	return rows.slice(from, from + size);
}

function lastStart(length: number, step: number): number {
	return Math.max(0, Math.ceil(length / step) - 1) * step;
}

function count(query: Query, name: string): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(text)) {
		throw new Refusal(400, { [name]: ['must be a positive whole number'] });
	}
	return Number(text);
}
