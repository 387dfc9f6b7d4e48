import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { wrapList } from '../http/envelopes.cts';
import { page } from '../http/pages.cts';
import { plainQuery, type Query } from '../http/query.cts';

/** All rows of a list that the parameters leave. */
export type Source = (query: Query) => unknown[];

/** Answers a list under /1: filtered, paged, wrapped. */
export function list(app: FastifyInstance, context: Context, path: string, source: Source): void {
	app.get(`/1${path}`, (request, reply) => {
		const { settings } = context;
		const query = plainQuery(request.query);
		const { page: number, per_page } = query;
		const pageOnly = Object.fromEntries(
			Object.entries({ page: number, per_page }).filter(([, value]) => value !== undefined),
		);
		const rows = page(source(settings.ignoreFilters ? pageOnly : query), query, settings);
		return reply.send(wrapList(rows, path, settings));
	});
}
