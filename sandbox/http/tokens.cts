import { createHmac, randomUUID } from 'node:crypto';
import type { Clock } from '../clock.cts';
import { CREDENTIALS } from '../settings.cts';

/** The JWTs that are good at the moment. */
export interface Tokens {
	mint(lifetimeSeconds: number): { token: string; expiresAt: number };
	isGood(token: string): boolean;
	revokeAll(): void;
}

export function createTokens(now: Clock): Tokens {
	const expiries = new Map<string, number>();
	return {
		mint(lifetimeSeconds) {
			const expiresAt = now() + lifetimeSeconds * 1000;
			const token = jwt(Math.floor(expiresAt / 1000));
			expiries.set(token, expiresAt);
			return { token, expiresAt };
		},
		isGood: (token) => now() < (expiries.get(token) ?? -Infinity),
		revokeAll: () => expiries.clear(),
	};
}

function jwt(exp: number): string {
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const claims = { sub: CREDENTIALS.subject, scope: 'user', exp, jti: randomUUID() };
	const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
	const signature = createHmac('sha256', CREDENTIALS.clientSecret).update(content);
	return `${content}.${signature.digest('base64url')}`;
}
