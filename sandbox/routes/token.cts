import type { FastifyInstance } from 'fastify';
import type { Context } from '../http/context.cts';
import { Refusal, refuse } from '../http/problems.cts';
import { CREDENTIALS, type SandboxSettings } from '../settings.cts';

type Writer = (milliseconds: number) => { expires_at?: number | string };

const EXPIRY_WRITERS: Record<SandboxSettings['expiresAtStyle'], Writer> = {
	seconds: (at) => ({ expires_at: Math.floor(at / 1000) }),
	secondsText: (at) => ({ expires_at: String(Math.floor(at / 1000)) }),
	milliseconds: (at) => ({ expires_at: at }),
	iso: (at) => ({ expires_at: new Date(at).toISOString() }),
	absent: () => ({}),
};

/** Trades id, secret and subject for a JWT. */
export function tokenRoutes(app: FastifyInstance, context: Context): void {
	const { settings, tokens } = context;
	app.post('/v2/token', (request, reply) => {
		const body = (request.body ?? {}) as Record<string, unknown>;
		const names = ['client_id', 'client_secret', 'subject', 'grant_type'];
		const missing = names.filter((name) => typeof body[name] !== 'string' || body[name] === '');
		if (missing.length > 0) {
			throw new Refusal(400, Object.fromEntries(missing.map((name) => [name, ["can't be blank"]])));
		}
		if (body.grant_type !== 'client_credentials') {
			throw new Refusal(400, { grant_type: ['must be client_credentials'] });
		}
		const { clientId, clientSecret, subject } = CREDENTIALS;
		if (
			body.client_id !== clientId ||
			body.client_secret !== clientSecret ||
			body.subject !== subject
		) {
			throw refuse(401, 'The client id, its secret or the subject is wrong');
		}
		const { token, expiresAt } = tokens.mint(settings.tokenLifetimeSeconds);
		return reply.send({
			access_token: token,
			token_type: 'bearer',
			...EXPIRY_WRITERS[settings.expiresAtStyle](expiresAt),
			audience: context.url,
			scope: 'user',
		});
	});
}
