import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { wrapList } from '../http/envelopes.cts';
import { page } from '../http/pages.cts';
import { plainQuery, type Query } from '../http/query.cts';

/** Everything in a list that the parameters leave. */
export type Source<T> = (query: Query) => T[];

/**
 * Answers a list under /1: filtered, paged, wrapped.
 *
 * @param shown makes an answer's row; asked for the page at hand alone, since a list can be long
 */
export function list<T>(
	app: FastifyInstance,
	context: Context,
	path: string,
	source: Source<T>,
	shown: (one: T) => unknown = (one) => one,
): void {
	app.get(`/1${path}`, (request, reply) => {
		const { settings } = context;
		const query = plainQuery(request.query);
		const { page: number, per_page } = query;
		const pageOnly = Object.fromEntries(
			Object.entries({ page: number, per_page }).filter(([, value]) => value !== undefined),
		);
		const onPage = page(source(settings.ignoreFilters ? pageOnly : query), query, settings);
		return reply.send(wrapList(onPage.map(shown), path, settings));
	});
}
