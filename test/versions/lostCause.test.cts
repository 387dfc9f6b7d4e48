import type { IExecuteFunctions } from 'n8n-workflow';
import type { Connection } from '../../nodes/TangoeMobile/transport/connection';
import { send } from '../../nodes/TangoeMobile/transport/request';

/** The outcome of a request for which n8n's helper throws its error without the cause in it. */
async function outcomeOf(error: object) {
	const context = {
		helpers: {
			httpRequestWithAuthentication: async () => await Promise.reject(error),
		},
	} as unknown as IExecuteFunctions;
	const connection: Connection = {
		context,
		credentialName: 'tangoeMobileJwtApi',
		isRenewable: true,
		origin: 'https://acme.thefutureis.mobi',
		environment: 'production',
		secrets: [],
		permissions: { testRunsMayOrder: true, readsPerMinute: 90 },
		identity: '',
		isInteractive: false,
	};
	const request = { method: 'POST' as const, path: '/activities', timeoutMs: 1 };
	return await send(connection, request).catch((thrown: unknown) => thrown);
}

describe('an error of which n8n before 2.34 loses the cause', () => {
	test.each([
		['HOST_REFUSED', 'configuration'],
		['HOST_CHANGED', 'configuration'],
		['SIGN_IN_REFUSED', 'signIn'],
		['SIGN_IN_UNAVAILABLE', 'unreachable'],
		['ECONNREFUSED', 'unreachable'],
		['ECONNRESET', 'lost'],
		['ERR_BAD_RESPONSE', 'lost'],
		[null, 'lost'],
	])('with the code %s is of kind %s', async (httpCode, kind) => {
		expect(await outcomeOf({ message: 'As n8n says it', httpCode })).toMatchObject({ kind });
	});

	test('keeps the words of the credential', async () => {
		const message = 'Tangoe Mobile issued no token (status 401).';

		expect(await outcomeOf({ message, httpCode: 'SIGN_IN_REFUSED' })).toMatchObject({ message });
	});

	test.each([401, 422])(
		'is still the answer with status %i, and what Tangoe said',
		async (status) => {
			const data = { errors: ['Line is not active'] };

			expect(await outcomeOf({ httpCode: String(status), context: { data } })).toEqual({
				status,
				headers: {},
				body: data,
			});
		},
	);
});
