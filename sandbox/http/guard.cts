import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAuthenticated, sendUnauthorized } from './authentication.cts';
import type { Context } from './context.cts';
import { sendProblems } from './problems.cts';
import { pathOf } from './recording.cts';

/** Lets a request under /1 pass only with credentials and within the read limit. */
export function guard(
	request: FastifyRequest,
	reply: FastifyReply,
	{ tokens, settings, reads }: Context,
): FastifyReply | undefined {
	if (!pathOf(request).startsWith('/1/')) return undefined;
	if (!isAuthenticated(request, tokens)) return sendUnauthorized(reply, settings);
	if (request.method !== 'GET') return undefined;
	const refused = reads.take(settings.readsPerMinute);
	if (!refused) return undefined;
	if (settings.retryAfter) void reply.header('retry-after', String(refused.wait));
	const problems = { base: ['Too many requests'] };
	return sendProblems(reply, settings.errorStyle, 429, problems);
}
