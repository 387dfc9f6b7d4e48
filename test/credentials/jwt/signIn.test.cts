import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { signIn } from '../../../credentials/jwt/signIn';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const SECRET = '8fd-secret-77';
let tenant = 0;

/** Credentials of a new tenant, because fetches are shared between equal credentials. */
function newCredentials() {
	tenant += 1;
	return {
		environment: 'production',
		host: `tenant-${tenant}.thefutureis.mobi`,
		clientId: ' client-1 ',
		clientSecret: SECRET,
		subject: 'tangoe_api@acme.example',
	};
}

interface TokenAnswer {
	statusCode: number;
	body: unknown;
}

/** A token endpoint with an answer that tests can change; every token is a new one. */
class Endpoint {
	readonly requests: IHttpRequestOptions[] = [];

	answer: () => TokenAnswer | Error = () => ({
		statusCode: 200,
		body: { access_token: `jwt-${this.requests.length}`, expires_at: NOW / 1000 + 1800 },
	});

	readonly send: IHttpRequestHelper['helpers']['httpRequest'] = async (options) => {
		this.requests.push(options);
		await Promise.resolve();
		const answer = this.answer();
		if (answer instanceof Error) throw answer;
		return answer;
	};
}

let endpoint: Endpoint;

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	endpoint = new Endpoint();
});
afterEach(() => jest.useRealTimers());

describe('signing in', () => {
	it('asks for a token as it is documented', async () => {
		const credentials = newCredentials();
		await signIn(endpoint.send, credentials);
		expect(endpoint.requests).toEqual([
			expect.objectContaining({
				method: 'POST',
				url: `https://${credentials.host}/v2/token`,
				body: {
					client_id: 'client-1',
					client_secret: SECRET,
					subject: 'tangoe_api@acme.example',
					grant_type: 'client_credentials',
				},
				json: true,
				disableFollowRedirect: true,
			}),
		]);
	});

	it('returns a session that is renewed in time', async () => {
		const session = await signIn(endpoint.send, newCredentials());
		expect(session).toMatchObject({ token: 'jwt-1', renewAt: NOW + 25 * 60_000 });
	});

	it('sends secrets only to Tangoe', async () => {
		const signingIn = signIn(endpoint.send, { ...newCredentials(), host: 'evil.example' });
		await expect(signingIn).rejects.toMatchObject({ name: 'HostRefusedError' });
		expect(endpoint.requests).toEqual([]);
	});
});

describe('signing in at the same moment', () => {
	it('is one request', async () => {
		const credentials = newCredentials();
		const sessions = await Promise.all(
			Array.from({ length: 20 }, () => signIn(endpoint.send, { ...credentials })),
		);
		expect(new Set(sessions.map(({ token }) => token))).toEqual(new Set(['jwt-1']));
		expect(endpoint.requests).toHaveLength(1);
	});

	it('is one request, however slow the answer is', async () => {
		let answer: () => void = () => undefined;
		const slow = async (options: IHttpRequestOptions) => {
			await new Promise<void>((resolve) => (answer = resolve));
			return await endpoint.send(options);
		};
		const credentials = newCredentials();
		const first = signIn(slow, credentials);
		jest.setSystemTime(NOW + 15_000);
		const second = signIn(slow, credentials);
		answer();
		expect((await first).token).toBe((await second).token);
		expect(endpoint.requests).toHaveLength(1);
	});

	it('is one refusal, which is not repeated right after it', async () => {
		endpoint.answer = () => ({ statusCode: 401, body: { error: 'invalid_client' } });
		const credentials = newCredentials();
		const together = [1, 2, 3].map(() => signIn(endpoint.send, credentials));
		for (const outcome of await Promise.allSettled(together)) {
			expect(outcome).toMatchObject({ reason: { name: 'SignInRefusedError' } });
		}
		jest.advanceTimersByTime(4_999);
		await expect(signIn(endpoint.send, credentials)).rejects.toMatchObject({
			name: 'SignInRefusedError',
		});
		expect(endpoint.requests).toHaveLength(1);
	});

	it('is requested again a moment later', async () => {
		endpoint.answer = () => ({ statusCode: 401, body: {} });
		const credentials = newCredentials();
		await expect(signIn(endpoint.send, credentials)).rejects.toThrow();
		jest.advanceTimersByTime(5_000);
		await expect(signIn(endpoint.send, credentials)).rejects.toThrow();
		expect(endpoint.requests).toHaveLength(2);
	});

	it('is requested again where the clock was set back', async () => {
		endpoint.answer = () => ({ statusCode: 401, body: {} });
		const credentials = newCredentials();
		await expect(signIn(endpoint.send, credentials)).rejects.toThrow();
		jest.setSystemTime(NOW - 3_600_000);
		await expect(signIn(endpoint.send, credentials)).rejects.toThrow();
		expect(endpoint.requests).toHaveLength(2);
	});

	it('is another request for other credentials', async () => {
		const credentials = newCredentials();
		await signIn(endpoint.send, credentials);
		await signIn(endpoint.send, { ...credentials, clientSecret: 'corrected' });
		await signIn(endpoint.send, newCredentials());
		expect(endpoint.requests).toHaveLength(3);
	});
});

describe('a token that Tangoe does not accept', () => {
	it('is not returned again, however new it is', async () => {
		const credentials = newCredentials();
		const failed = await signIn(endpoint.send, credentials);
		const after = { ...credentials, sessionToken: JSON.stringify(failed) };
		await expect(signIn(endpoint.send, after)).resolves.toMatchObject({ token: 'jwt-2' });
	});

	it('is replaced once for all requests that failed with it', async () => {
		const credentials = newCredentials();
		const failed = await signIn(endpoint.send, credentials);
		const after = { ...credentials, sessionToken: JSON.stringify(failed) };
		const sessions = await Promise.all([1, 2, 3].map(() => signIn(endpoint.send, after)));
		expect(sessions.map(({ token }) => token)).toEqual(['jwt-2', 'jwt-2', 'jwt-2']);
		expect(endpoint.requests).toHaveLength(2);
	});

	it('may be an old one: then the new one is shared', async () => {
		const credentials = newCredentials();
		const old = { token: 'jwt-0', renewAt: 0, fingerprint: 'old' };
		const before = { ...credentials, sessionToken: JSON.stringify(old) };
		await signIn(endpoint.send, before);
		await expect(signIn(endpoint.send, before)).resolves.toMatchObject({ token: 'jwt-1' });
		expect(endpoint.requests).toHaveLength(1);
	});
});

describe('no token', () => {
	it.each([
		['a wrong secret', { statusCode: 401, body: { error: `${SECRET} is wrong` } }],
		['a bad request', { statusCode: 400, body: { error: 'invalid_grant' } }],
		['a missing endpoint', { statusCode: 404, body: '' }],
		['a redirect', { statusCode: 302, body: '' }],
		['a sign-in page', { statusCode: 200, body: '<html>Sign in</html>' }],
		['an empty answer', { statusCode: 200, body: '' }],
		['null', { statusCode: 200, body: null }],
		['an answer without one', { statusCode: 200, body: { token_type: 'bearer' } }],
		['an empty one', { statusCode: 200, body: { access_token: '' } }],
		['one that is not text', { statusCode: 200, body: { access_token: { jwt: 1 } } }],
	])('is a refusal after %s', async (_, answer) => {
		endpoint.answer = () => answer;
		await expect(signIn(endpoint.send, newCredentials())).rejects.toMatchObject({
			name: 'SignInRefusedError',
			message: expect.stringContaining(String(answer.statusCode)),
		});
	});

	it.each([[429], [500], [502], [503]])('is only for now after status %i', async (statusCode) => {
		endpoint.answer = () => ({ statusCode, body: '<html>Busy</html>' });
		await expect(signIn(endpoint.send, newCredentials())).rejects.toMatchObject({
			name: 'SignInUnavailableError',
			message: expect.stringContaining(String(statusCode)),
		});
	});

	it('is temporary if nothing answers', async () => {
		endpoint.answer = () => new Error('connect ECONNREFUSED');
		await expect(signIn(endpoint.send, newCredentials())).rejects.toMatchObject({
			name: 'SignInUnavailableError',
		});
	});

	it.each([
		['a refusal', () => ({ statusCode: 401, body: { error: SECRET } })],
		['a fault', () => ({ statusCode: 500, body: { error: SECRET } })],
		[
			'a lost connection',
			() => Object.assign(new Error(SECRET), { config: { data: { client_secret: SECRET } } }),
		],
	])('names no secret after %s', async (_, answer) => {
		endpoint.answer = answer;
		const error = await signIn(endpoint.send, newCredentials()).catch((caught: Error) => caught);
		const { message, stack, cause, ...own } = error as Error;
		expect(message).not.toBe('');
		expect(JSON.stringify([message, stack, cause, own])).not.toContain(SECRET);
	});
});
