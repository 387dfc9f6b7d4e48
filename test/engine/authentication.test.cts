import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, TangoeBench, type RunOptions } from './harness/tangoe.cts';

const LINES = [807778, 807729, 807728];
const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	employeeId: byEmployeeId('10000'),
	lineId: byId('={{ $json.line }}'),
};
const items = LINES.map((line) => ({ line }));
const byJwt: RunOptions = { items, authentication: 'jwt' };
const continuing: RunOptions['node'] = { onError: 'continueErrorOutput' };

let bench: TangoeBench;
beforeEach(async () => {
	bench = await TangoeBench.start();
});
afterEach(async () => await bench.stop());

const tokensFetched = () => bench.requested('POST').filter((path) => path === '/v2/token').length;
const ordersSent = () => bench.requested('POST').filter((path) => path === '/1/activities').length;

describe('API token', () => {
	test('goes out as the header API-Token, and nowhere else', async () => {
		await bench.run(cancelEach, { items });

		for (const { headers, path, query } of bench.sandbox.requests) {
			expect(headers['api-token']).toBe(bench.sandbox.credentials.apiToken);
			expect(headers.authorization).toBeUndefined();
			expect(`${path}${JSON.stringify(query)}`).not.toContain(bench.sandbox.credentials.apiToken);
		}
	});

	test.each(['401', '403', 'redirect', 'html'] as const)(
		'a wrong one, answered by %s, ends the batch after the first order',
		async (unauthorizedStyle) => {
			Object.assign(bench.sandbox.settings, { unauthorizedStyle });
			bench.credentials.tangoeMobileApi.apiToken = 'not-the-token';

			const { errors } = await bench.run(cancelEach, { items, node: continuing });

			expect(ordersSent()).toBe(1);
			expect(errors).toHaveLength(3);
			expect(errors.slice(1).map(({ json }) => json.details)).toEqual([
				expect.objectContaining({ reason: 'heldBack' }),
				expect.objectContaining({ reason: 'heldBack' }),
			]);
			expect(bench.sandbox.activities).toEqual([]);
			expect(JSON.stringify(errors)).not.toContain('not-the-token');
		},
	);
});

describe('JWT', () => {
	test('is fetched once for 500 orders, which keep their order', async () => {
		const many = Array.from({ length: 500 }, (_, index) => ({ line: LINES[index % 3], index }));

		const { items: placed } = await bench.run(
			{
				...cancelEach,
				additionalFields: { comment: '=item {{ $json.index }}' },
				options: { maxEnding: 500 },
			},
			{ ...byJwt, items: many },
		);

		expect(tokensFetched()).toBe(1);
		expect(ordersSent()).toBe(500);
		expect(bench.sandbox.activities).toHaveLength(500);
		expect(placed.map(({ json }) => json.comment)).toEqual(
			many.map(({ index }) => `item ${index}`),
		);
		expect(placed.map(({ pairedItem }) => pairedItem)).toEqual(many.map((_, item) => ({ item })));
	});

	test('asks with the documented JSON body and sends the token as Bearer', async () => {
		await bench.run(cancelEach, byJwt);

		const [token, order] = bench.sandbox.requests;
		const { clientId, clientSecret, subject } = bench.sandbox.credentials;
		expect(token).toMatchObject({
			path: '/v2/token',
			headers: { 'content-type': 'application/json' },
			body: {
				client_id: clientId,
				client_secret: clientSecret,
				subject,
				grant_type: 'client_credentials',
			},
		});
		expect(order.headers.authorization).toMatch(/^Bearer \S+$/);
		expect(order.headers['api-token']).toBeUndefined();
	});

	test('is reused by the next run', async () => {
		await bench.run(cancelEach, byJwt);
		await bench.run(cancelEach, byJwt);

		expect(tokensFetched()).toBe(1);
	});

	test.each(['seconds', 'secondsText', 'milliseconds', 'iso', 'absent'] as const)(
		'understands expires_at as %s',
		async (expiresAtStyle) => {
			Object.assign(bench.sandbox.settings, { expiresAtStyle });
			await bench.run(cancelEach, byJwt);
			await bench.run(cancelEach, byJwt);

			expect(tokensFetched()).toBe(1);
			expect(ordersSent()).toBe(6);
		},
	);

	test('is renewed once when it is due, before anything is sent with it', async () => {
		await bench.run(cancelEach, byJwt);
		const kept = JSON.parse(String(bench.credentials.tangoeMobileJwtApi.sessionToken));
		bench.credentials.tangoeMobileJwtApi.sessionToken = JSON.stringify({ ...kept, renewAt: 1 });
		// The token of the first run is answered for a while; here it counts as long ago.
		jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);

		await bench.run(cancelEach, byJwt);
		jest.restoreAllMocks();

		expect(tokensFetched()).toBe(2);
		expect(bench.sandbox.requests.map(({ status }) => status)).not.toContain(401);
		expect(ordersSent()).toBe(6);
	});

	test('is renewed once on a 401, and every order is placed once', async () => {
		await bench.run(cancelEach, byJwt);
		bench.sandbox.revokeTokens();

		const { items: placed } = await bench.run(cancelEach, byJwt);

		expect(placed).toHaveLength(3);
		expect(tokensFetched()).toBe(2);
		expect(bench.sandbox.activities).toHaveLength(6);
		expect(bench.sandbox.requests.filter(({ status }) => status === 401)).toHaveLength(1);
	});

	test.each(['clientSecret', 'clientId', 'subject'])(
		'is dropped when %s changes, and a wrong secret ends the batch',
		async (field) => {
			await bench.run(cancelEach, byJwt);
			bench.credentials.tangoeMobileJwtApi[field] = 'changed';

			const { errors } = await bench.run(cancelEach, { ...byJwt, node: continuing });

			expect(tokensFetched()).toBe(2);
			expect(ordersSent()).toBe(3);
			expect(errors.map(({ json }) => (json.details as { reason: string }).reason)).toEqual([
				'signIn',
				'heldBack',
				'heldBack',
			]);
			expect(errors[0].json.error).toContain('Check Host, Client ID, Client Secret and Subject');
			expect(JSON.stringify(errors)).not.toContain(bench.sandbox.credentials.clientSecret);
		},
	);

	test('is dropped when the host changes', async () => {
		await bench.run(cancelEach, byJwt);
		const other = await TangoeBench.start();
		bench.credentials.tangoeMobileJwtApi.host = other.sandbox.url;

		await bench.run(cancelEach, byJwt);

		expect(other.requested('POST').filter((path) => path === '/v2/token')).toHaveLength(1);
		expect(other.sandbox.activities).toHaveLength(3);
		await other.stop();
	});

	test('that cannot be fetched for a while holds nothing back for good: nothing was sent', async () => {
		bench.sandbox.fault({ kind: 'status', status: 503, path: '/v2/token' });

		const { error } = await bench.run(cancelEach, byJwt);

		expect(error?.message).toContain('cannot issue a token at the moment');
		expect(ordersSent()).toBe(0);
	});
});

describe('host', () => {
	test('one outside of Tangoe is refused before anything is sent', async () => {
		for (const host of ['evil.example', 'thefutureis.mobi.evil.example', bench.sandbox.url]) {
			Object.assign(bench.credentials.tangoeMobileApi, { environment: 'production', host });
			const { error } = await bench.run(cancelEach, { items });
			expect(error?.message).toMatch(/not a Tangoe Mobile host|only for the local sandbox/);
		}
		expect(bench.sandbox.requests).toEqual([]);
	});
});

describe('credential test', () => {
	test.each([
		['tangoeMobileApi', 'apiToken'],
		['tangoeMobileJwtApi', 'jwt'],
	] as const)('of %s only reads', async (name, authentication) => {
		const { test: credentialTest } = bench.engine.loaded.credentials[name];
		const context = bench.engine.loadOptionsContext(
			bench.node({}, { authentication }),
			bench.credentials,
		);

		await context.helpers.httpRequestWithAuthentication.call(context, name, {
			...(credentialTest?.request as { url: string }),
			baseURL: bench.sandbox.url,
		});

		expect(bench.requested('GET')).toEqual(['/1/activities']);
		expect(ordersSent()).toBe(0);
	});
});
