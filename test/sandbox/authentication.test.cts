import { token, useSandbox } from './client.cts';

const grant = {
	client_id: 'sandbox-client-id',
	client_secret: 'sandbox-client-secret',
	subject: 'tangoe_api@example.com',
	grant_type: 'client_credentials',
};
const path = '/1/activities?per_page=1';

describe('authentication', () => {
	const client = useSandbox();

	const read = (headers: object, url = path) =>
		client.http.request({ url, headers: { 'API-Token': null, ...headers } });
	const mint = (body: unknown = grant, headers = {}) =>
		client.http.post('/v2/token', body, { headers: { 'API-Token': null, ...headers } });
	const bearer = async () => ({ Authorization: `Bearer ${(await mint()).data.access_token}` });

	it('accepts the static token and nothing like it', async () => {
		expect((await read(token)).status).toBe(200);
		expect((await read({ 'API-Token': 'another' })).status).toBe(401);
		expect((await read({})).status).toBe(401);
	});

	it('mints a JWT that is good for thirty minutes', async () => {
		const { data } = await mint();
		expect(data).toEqual({
			access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
			token_type: 'bearer',
			expires_at: Math.floor(client.clock.now / 1000) + 1800,
			audience: client.sandbox.url,
			scope: 'user',
		});
		const headers = { Authorization: `Bearer ${data.access_token}` };
		client.clock.now += 1_799_000;
		expect((await read(headers)).status).toBe(200);
		client.clock.now += 1000;
		expect((await read(headers)).status).toBe(401);
	});

	it('turns a JWT away that was revoked', async () => {
		const headers = await bearer();
		client.sandbox.revokeTokens();
		expect((await read(headers)).status).toBe(401);
		expect((await read(await bearer())).status).toBe(200);
	});

	it.each([
		['wrong secret', { client_secret: 'guess' }, 401],
		['wrong id', { client_id: 'guess' }, 401],
		['wrong subject', { subject: 'somebody@example.com' }, 401],
		['missing subject', { subject: undefined }, 400],
		['another grant', { grant_type: 'password' }, 400],
	])('mints nothing for a %s', async (_, change, status) => {
		expect((await mint({ ...grant, ...change })).status).toBe(status);
	});

	it('takes no form encoding for a token', async () => {
		expect(await mint(new URLSearchParams(grant))).toMatchObject({
			status: 415,
			data: { errors: { base: [expect.stringContaining('application/json')] } },
		});
	});

	it('refuses both credentials at once, and the token in the address', async () => {
		expect((await read({ ...token, ...(await bearer()) })).status).toBe(400);
		expect((await read({}, `${path}&api_token=sandbox-api-token`)).status).toBe(400);
	});

	it.each([
		['403', 403, 'application/json'],
		['redirect', 302, undefined],
		['html', 200, 'text/html'],
	] as const)('can turn away in the style %s', async (style, status, type) => {
		client.sandbox.settings.unauthorizedStyle = style;
		const answer = await read({});
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type'] ?? '').toContain(type ?? '');
		expect(answer.headers.location).toBe(style === 'redirect' ? '/login' : undefined);
	});

	it.each([
		['secondsText', '1667313000'],
		['milliseconds', 1667313000000],
		['iso', '2022-11-01T14:30:00.000Z'],
		['absent', undefined],
	] as const)('can write the expiry as %s', async (style, expected) => {
		client.sandbox.settings.expiresAtStyle = style;
		expect((await mint()).data.expires_at).toBe(expected);
	});
});
