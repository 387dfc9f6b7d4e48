import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { wrapList } from '../http/envelopes.cts';
import { page } from '../http/pages.cts';
import { plainQuery, type Query } from '../http/query.cts';
import { isIgnored, refuseUnknown } from './filters.cts';

const PAGING = new Set(['page', 'per_page']);

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
		const { settings, world } = context;
		const query = plainQuery(request.query);
		const counting = Object.fromEntries(
			Object.entries(query).filter(([name]) => PAGING.has(name) || !isIgnored(name, settings)),
		);
		if (settings.strictFilters) refuseUnknown(counting, world);
		const onPage = page(source(counting), query, settings);
		return reply.send(wrapList(onPage.map(shown), path, settings));
	});
}
