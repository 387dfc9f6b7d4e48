import type { IHttpRequestOptions } from 'n8n-workflow';

import { credentialFingerprint } from '../../credentials/jwt/session';
import { TangoeMobileApi } from '../../credentials/TangoeMobileApi.credentials.ts';
import { TangoeMobileJwtApi } from '../../credentials/TangoeMobileJwtApi.credentials.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const request: IHttpRequestOptions = {
	url: '/1/lines',
	baseURL: 'acme.thefutureis.mobi/',
	headers: { Accept: 'application/json' },
	qs: { employee_id: '10000' },
};
const place = { environment: 'production', host: 'Acme.thefutureis.mobi' };

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

describe('the API token', () => {
	const { authenticate } = new TangoeMobileApi();

	it('is sent only in its header, to the allowed origin', async () => {
		await expect(authenticate({ ...place, apiToken: ' 8fd-77 ' }, request)).resolves.toEqual({
			url: '/1/lines',
			baseURL: 'https://acme.thefutureis.mobi',
			headers: { Accept: 'application/json', 'API-Token': '8fd-77' },
			qs: { employee_id: '10000' },
		});
	});

	it('is sent nowhere else', async () => {
		const credentials = { ...place, host: 'evil.example', apiToken: '8fd-77' };
		await expect(authenticate(credentials, request)).rejects.toMatchObject({
			name: 'HostRefusedError',
		});
	});
});

describe('the JWT', () => {
	const { authenticate } = new TangoeMobileJwtApi();
	const credentials = { ...place, clientId: 'a', clientSecret: 'b', subject: 'c' };
	const withSession = (session: object) => ({
		...credentials,
		sessionToken: JSON.stringify({
			token: 'jwt-1',
			renewAt: NOW + 1,
			fingerprint: credentialFingerprint(credentials),
			...session,
		}),
	});

	it('is sent as a bearer token, without anything else of the credential', async () => {
		await expect(authenticate(withSession({}), request)).resolves.toEqual({
			url: '/1/lines',
			baseURL: 'https://acme.thefutureis.mobi',
			headers: { Accept: 'application/json', Authorization: 'Bearer jwt-1' },
			qs: { employee_id: '10000' },
		});
	});

	it.each([
		['is due', withSession({ renewAt: NOW })],
		['belongs to other credentials', withSession({ fingerprint: 'other' })],
		['was never fetched', { ...credentials, sessionToken: '' }],
	])('is renewed before anything is sent when it %s', async (_, due) => {
		// n8n renews a session on status 401, wherever the error comes from.
		await expect(authenticate(due, request)).rejects.toMatchObject({ response: { status: 401 } });
	});

	it('is sent only to Tangoe', async () => {
		const elsewhere = { ...withSession({}), host: 'evil.example' };
		await expect(authenticate(elsewhere, request)).rejects.toMatchObject({
			name: 'HostRefusedError',
		});
	});
});

describe('both credentials', () => {
	const jwt = { clientId: 'a', clientSecret: 'b', subject: 'c' };
	const both = [
		['tangoeMobileApi', new TangoeMobileApi(), { ...place, apiToken: '8fd-77' }],
		[
			'tangoeMobileJwtApi',
			new TangoeMobileJwtApi(),
			{
				...place,
				...jwt,
				sessionToken: JSON.stringify({
					token: 'jwt-1',
					renewAt: NOW + 1,
					fingerprint: credentialFingerprint({ ...place, ...jwt }),
				}),
			},
		],
	] as const;

	describe.each(both)('%s', (_name, { authenticate }, credentials) => {
		it.each(['https://other.thefutureis.mobi', 'https://evil.example', 'http://127.0.0.1:80'])(
			'send nothing for a run that began with the host %s',
			async (baseURL) => {
				await expect(authenticate(credentials, { ...request, baseURL })).rejects.toMatchObject({
					name: 'HostChangedError',
					errorCode: 'HOST_CHANGED',
				});
			},
		);

		it.each(['https://acme.thefutureis.mobi', 'ACME.thefutureis.mobi', undefined, ''])(
			'take the host %s for their own',
			async (baseURL) => {
				await expect(authenticate(credentials, { ...request, baseURL })).resolves.toMatchObject({
					baseURL: 'https://acme.thefutureis.mobi',
				});
			},
		);

		it.each([
			{ url: 'https://evil.example/1/lines' },
			{ url: '//evil.example/1/lines' },
			{ url: '', uri: 'https://evil.example' },
		])('are sent to no other address: %j', async (address) => {
			await expect(authenticate(credentials, address)).rejects.toMatchObject({
				name: 'HostRefusedError',
			});
		});

		it('may be sent to a whole address of the host', async () => {
			const url = 'https://acme.thefutureis.mobi/1/lines';
			await expect(authenticate(credentials, { url })).resolves.toMatchObject({ url });
		});
	});

	it.each([
		[new TangoeMobileApi(), 'tangoeMobileApi', ['apiToken']],
		[new TangoeMobileJwtApi(), 'tangoeMobileJwtApi', ['clientSecret', 'sessionToken']],
	])('hide their secrets and test themselves by reading: $name', (credential, name, secrets) => {
		expect(credential.name).toBe(name);
		const hidden = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
		expect(hidden.map((property) => property.name)).toEqual(secrets);
		expect(credential.test.request).toMatchObject({
			url: '/1/activities',
			qs: { per_page: 1 },
			disableFollowRedirect: true,
		});
		expect(credential.test.request.method ?? 'GET').toBe('GET');
	});
});
