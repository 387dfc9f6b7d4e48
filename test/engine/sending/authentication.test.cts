import type { INodeParameters } from 'n8n-workflow';
import { byEmployeeId, byId, TangoeRig, type RunOptions } from '../harness/tangoe.cts';
import { useRigForEachTest } from '../harness/useRig.cts';

const LINES = [807778, 807729, 807728];
const cancelEach: INodeParameters = {
	operation: 'lineCancel',
	cancelTiming: 'today',
	employeeId: byEmployeeId('10000'),
	lineId: byId('={{ $json.line }}'),
};
const items = LINES.map((line) => ({ line }));
const byJwt: RunOptions = { items, authentication: 'jwt' };
const continuing: RunOptions['node'] = { onError: 'continueErrorOutput' };

const rig = useRigForEachTest();

const tokensFetched = () => rig.requested('POST').filter((path) => path === '/v2/token').length;
const ordersSent = () => rig.requested('POST').filter((path) => path === '/1/activities').length;

describe('API token', () => {
	test('goes out as the header API-Token, and nowhere else', async () => {
		await rig.run(cancelEach, { items });

		for (const { headers, path, query } of rig.sandbox.requests) {
			expect(headers['api-token']).toBe(rig.sandbox.credentials.apiToken);
			expect(headers.authorization).toBeUndefined();
			expect(`${path}${JSON.stringify(query)}`).not.toContain(rig.sandbox.credentials.apiToken);
		}
	});

	test.each(['401', 'redirect', 'html'] as const)(
		'a wrong one, answered by %s, ends the batch after the first order',
		async (unauthorizedStyle) => {
			Object.assign(rig.sandbox.settings, { unauthorizedStyle });
			rig.credentials.tangoeMobileApi.apiToken = 'not-the-token';

			const { errors } = await rig.run(cancelEach, { items, node: continuing });

			expect(ordersSent()).toBe(1);
			expect(errors).toHaveLength(3);
			expect(errors.slice(1).map(({ json }) => json.details)).toEqual([
				expect.objectContaining({ reason: 'heldBack' }),
				expect.objectContaining({ reason: 'heldBack' }),
			]);
			expect(rig.sandbox.activities).toEqual([]);
			expect(JSON.stringify(errors)).not.toContain('not-the-token');
		},
	);
});

describe('JWT', () => {
	test('is fetched once for 500 orders, which keep their order', async () => {
		const many = Array.from({ length: 500 }, (_, index) => ({ line: LINES[index % 3], index }));

		const { items: placed } = await rig.run(
			{
				...cancelEach,
				additionalFields: { comment: '=item {{ $json.index }}' },
				options: { maxEnding: 500 },
			},
			{ ...byJwt, items: many },
		);

		expect(tokensFetched()).toBe(1);
		expect(ordersSent()).toBe(500);
		expect(rig.sandbox.activities).toHaveLength(500);
		expect(placed.map(({ json }) => json.comment)).toEqual(
			many.map(({ index }) => `item ${index}`),
		);
		expect(placed.map(({ pairedItem }) => pairedItem)).toEqual(many.map((_, item) => ({ item })));
	});

	test('asks with the documented JSON body and sends the token as Bearer', async () => {
		await rig.run(cancelEach, byJwt);

		const [token, order] = rig.sandbox.requests;
		const { clientId, clientSecret, subject } = rig.sandbox.credentials;
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
		await rig.run(cancelEach, byJwt);
		await rig.run(cancelEach, byJwt);

		expect(tokensFetched()).toBe(1);
	});

	test.each(['seconds', 'secondsText', 'milliseconds', 'iso', 'absent'] as const)(
		'understands expires_at as %s',
		async (expiresAtStyle) => {
			Object.assign(rig.sandbox.settings, { expiresAtStyle });
			await rig.run(cancelEach, byJwt);
			await rig.run(cancelEach, byJwt);

			expect(tokensFetched()).toBe(1);
			expect(ordersSent()).toBe(6);
		},
	);

	test('is renewed once when it is due, before anything is sent with it', async () => {
		await rig.run(cancelEach, byJwt);
		const kept = JSON.parse(String(rig.credentials.tangoeMobileJwtApi.sessionToken));
		rig.credentials.tangoeMobileJwtApi.sessionToken = JSON.stringify({ ...kept, renewAt: 1 });
		// The token of the first run is answered for a while; here it counts as long ago.
		jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);

		await rig.run(cancelEach, byJwt);
		jest.restoreAllMocks();

		expect(tokensFetched()).toBe(2);
		expect(rig.sandbox.requests.map(({ status }) => status)).not.toContain(401);
		expect(ordersSent()).toBe(6);
	});

	test('is renewed once on a 401, and every order is placed once', async () => {
		await rig.run(cancelEach, byJwt);
		rig.sandbox.revokeTokens();

		const { items: placed } = await rig.run(cancelEach, byJwt);

		expect(placed).toHaveLength(3);
		expect(tokensFetched()).toBe(2);
		expect(rig.sandbox.activities).toHaveLength(6);
		expect(rig.sandbox.requests.filter(({ status }) => status === 401)).toHaveLength(1);
	});

	test.each(['clientSecret', 'clientId', 'subject'])(
		'is dropped when %s changes, and a wrong secret ends the batch',
		async (field) => {
			await rig.run(cancelEach, byJwt);
			rig.credentials.tangoeMobileJwtApi[field] = 'changed';

			const { errors } = await rig.run(cancelEach, { ...byJwt, node: continuing });

			expect(tokensFetched()).toBe(2);
			expect(ordersSent()).toBe(3);
			expect(errors.map(({ json }) => (json.details as { reason: string }).reason)).toEqual([
				'signIn',
				'heldBack',
				'heldBack',
			]);
			expect(errors[0].json.error).toContain('Check Host, Client ID, Client Secret and Subject');
			expect(JSON.stringify(errors)).not.toContain(rig.sandbox.credentials.clientSecret);
		},
	);

	test('is dropped when the host changes', async () => {
		await rig.run(cancelEach, byJwt);
		const other = await TangoeRig.start();
		rig.credentials.tangoeMobileJwtApi.host = other.sandbox.url;

		await rig.run(cancelEach, byJwt);

		expect(other.requested('POST').filter((path) => path === '/v2/token')).toHaveLength(1);
		expect(other.sandbox.activities).toHaveLength(3);
		await other.stop();
	});

	test('that cannot be fetched for a while holds nothing back for good: nothing was sent', async () => {
		rig.sandbox.fault({ kind: 'status', status: 503, path: '/v2/token' });

		const { error } = await rig.run(cancelEach, byJwt);

		expect(error?.message).toContain('cannot issue a token at the moment');
		expect(ordersSent()).toBe(0);
	});
});

describe('host', () => {
	test('one outside of Tangoe is refused before anything is sent', async () => {
		for (const host of ['evil.example', 'thefutureis.mobi.evil.example', rig.sandbox.url]) {
			Object.assign(rig.credentials.tangoeMobileApi, { environment: 'production', host });
			const { error } = await rig.run(cancelEach, { items });
			expect(error?.message).toMatch(/not a Tangoe Mobile host|only for the local sandbox/);
		}
		expect(rig.sandbox.requests).toEqual([]);
	});
});

describe('credential test', () => {
	test.each([
		['tangoeMobileApi', 'apiToken'],
		['tangoeMobileJwtApi', 'jwt'],
	] as const)('of %s only reads', async (name, authentication) => {
		const { test: credentialTest } = rig.engine.loaded.credentials[name];
		const context = rig.engine.loadOptionsContext(
			rig.node({}, { authentication }),
			rig.credentials,
		);

		await context.helpers.httpRequestWithAuthentication.call(context, name, {
			...(credentialTest?.request as { url: string }),
			baseURL: rig.sandbox.url,
		});

		expect(rig.requested('GET')).toEqual(['/1/activities']);
		expect(ordersSent()).toBe(0);
	});
});
