import type { FastifyReply, FastifyRequest } from 'fastify';
import { CREDENTIALS, type SandboxSettings } from '../settings.cts';
import { refuse, sendProblems } from './problems.cts';
import type { Tokens } from './tokens.cts';

/** Whether the request proves who sends it; refuses the ways nobody should use. */
export function isAuthenticated(request: FastifyRequest, tokens: Tokens): boolean {
	if ('api_token' in (request.query as object)) {
		// Documented as an alternative, but a token in an address ends up in logs and proxies.
		throw refuse(400, 'api_token must not be sent in the query: use the header API-Token');
	}
	const apiToken = request.headers['api-token'];
	const { authorization } = request.headers;
	if (apiToken !== undefined && authorization !== undefined) {
		throw refuse(400, 'API-Token and Authorization must not be sent together');
	}
	if (apiToken !== undefined) return apiToken === CREDENTIALS.apiToken;
	const bearer = /^Bearer (\S+)$/i.exec(authorization ?? '');
	return bearer !== null && tokens.isGood(bearer[1]);
}

/** The page that stands where a browser would sign in. */
export const LOGIN_PAGE = '<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>';

/** Turns the request away in the way the settings ask for. */
export function sendUnauthorized(reply: FastifyReply, settings: SandboxSettings): FastifyReply {
	const { unauthorizedStyle } = settings;
	if (unauthorizedStyle === 'redirect') return reply.redirect('/login', 302);
	if (unauthorizedStyle === 'html') return reply.type('text/html').send(LOGIN_PAGE);
	const problems = { base: ['The credentials are missing, wrong or no longer valid'] };
	return sendProblems(reply, settings.errorStyle, Number(unauthorizedStyle), problems);
}
