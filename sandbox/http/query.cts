import { Refusal } from './problems.cts';

/** The parameters of a request, the last one counting where one comes twice. */
export type Query = Record<string, string>;

/** Flattens what the parser read. */
export function plainQuery(parsed: unknown): Query {
	return Object.fromEntries(
		Object.entries(parsed as Record<string, string | string[]>).map(([name, value]) => [
			name,
			Array.isArray(value) ? value[value.length - 1] : value,
		]),
	);
}

/** A parameter that must be there. */
export function requiredText(query: Query, name: string): string {
	if (!query[name]?.trim()) throw new Refusal(400, { [name]: ["can't be blank"] });
	return query[name];
}

/** A parameter that is an id, if it is there at all. */
export function optionalId(query: Query, name: string): number | undefined {
	const text = query[name];
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal(400, { [name]: ['must be an id'] });
	return Number(text);
}
