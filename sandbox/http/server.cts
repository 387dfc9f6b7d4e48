import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { activityRoutes } from '../routes/activities.cts';
import { catalogueRoutes } from '../routes/catalogue.cts';
import { inventoryRoutes } from '../routes/inventory.cts';
import { peopleRoutes } from '../routes/people.cts';
import { tokenRoutes } from '../routes/token.cts';
import { webPageRoutes } from '../routes/webPages.cts';
import { LOGIN_PAGE } from './authentication.cts';
import type { Context } from './context.cts';
import { addHooks } from './hooks.cts';
import { Refusal, sendProblems } from './problems.cts';

/** What fastify throws at a form, as curl sends it where nothing else is said. */
const NOT_JSON = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
const JSON_ONLY = 'The body must be JSON, with the header Content-Type: application/json';

/** The web server with every documented route; the control routes are not among them. */
export function createServer(context: Context): FastifyInstance {
	const { settings } = context;
	const app = fastify({ forceCloseConnections: true, exposeHeadRoutes: false });

	addHooks(app, context);
	app.setNotFoundHandler((_request, reply) =>
		sendProblems(reply, settings.errorStyle, 404, { base: ['There is nothing here'] }),
	);
	app.setErrorHandler<FastifyError | Refusal>((error, _request, reply) => {
		if (error instanceof Refusal) {
			return sendProblems(reply, settings.errorStyle, error.status, error.problems);
		}
		const problems = { base: [error.code === NOT_JSON ? JSON_ONLY : error.message] };
		return sendProblems(reply, settings.errorStyle, error.statusCode ?? 500, problems);
	});

	app.get('/login', (_request, reply) => reply.type('text/html').send(LOGIN_PAGE));
	tokenRoutes(app, context);
	activityRoutes(app, context);
	catalogueRoutes(app, context);
	inventoryRoutes(app, context);
	peopleRoutes(app, context);
	webPageRoutes(app, context);
	return app;
}
