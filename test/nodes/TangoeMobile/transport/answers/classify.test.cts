import {
	errorOfAnswer,
	errorOfFault,
	signInError,
} from '../../../../../nodes/TangoeMobile/transport/answers/classify';

const page = '<!DOCTYPE html><html><body>Sign in to continue</body></html>';

function errorOf(status: number, body: unknown = '', headers = {}) {
	return errorOfAnswer({ status, body, headers }, ['8fd-secret-77']);
}

describe('the error of an answer', () => {
	it.each([[200], [201], [202], [204]])('is none for status %i', (status) => {
		expect(errorOf(status, { id: 1 })).toBeUndefined();
		expect(errorOf(status, '')).toBeUndefined();
	});

	it.each([
		[400, 'refused'],
		[401, 'signIn'],
		[403, 'forbidden'],
		[404, 'notFound'],
		[405, 'refused'],
		[406, 'refused'],
		[409, 'refused'],
		[422, 'refused'],
		[429, 'rateLimited'],
		[500, 'lost'],
		[502, 'lost'],
		[503, 'lost'],
		[504, 'lost'],
	])('for status %i is of kind %s', (status, kind) => {
		expect(errorOf(status)).toMatchObject({ kind, details: { status } });
	});

	it.each([
		[302, 'https://acme.thefutureis.mobi/login', 'signIn'],
		[302, '/saml_consume?x=1', 'signIn'],
		[303, '/users/sign_in', 'signIn'],
		[301, 'https://acme.thefutureis.mobi/1/activities/', 'lost'],
		[302, '/users/sign_in?return_to=%2F1', 'signIn'],
		[302, '/Sign-In', 'signIn'],
		[302, '/signin', 'signIn'],
		[302, '/account/login.aspx', 'signIn'],
		[302, 'https://sso.acme.example/start', 'signIn'],
		[302, 'https://acme.example/saml2/start', 'signIn'],
		[302, '/auth/saml', 'signIn'],
		[302, '/activities/assigning', 'lost'],
		[302, '/1/activities?state=assigning&back=/login', 'lost'],
		[302, 'https://acme.thefutureis.mobi/signin_sheets', 'lost'],
		[302, 'https://acmelogin.thefutureis.mobi/1/activities', 'lost'],
		[302, '/1/activities#login', 'lost'],
		[302, 'http://[', 'lost'],
		[307, undefined, 'lost'],
	])('for status %i to %s is of kind %s', (status, location, kind) => {
		expect(errorOf(status, '', { location })).toMatchObject({ kind, details: { status } });
	});

	it('is that of the credential when a sign-in page comes instead of an answer', () => {
		expect(errorOf(200, page)).toMatchObject({ kind: 'signIn' });
	});

	it.each([
		[400, 'refused'],
		[403, 'forbidden'],
		[404, 'notFound'],
		[422, 'refused'],
		[429, 'rateLimited'],
		[500, 'lost'],
		[502, 'lost'],
		[503, 'lost'],
	])('for a page with status %i is of kind %s, as without the page', (status, kind) => {
		const details = { status, said: 'Sign in to continue' };
		expect(errorOf(status, page)).toMatchObject({ kind, details });
	});

	it.each([
		[
			400,
			{ error: 'Line is not active' },
			'Tangoe Mobile refused the request (status 400): Line is not active',
		],
		[422, '', 'Tangoe Mobile refused the request (status 422)'],
		[403, { message: 'No' }, 'Tangoe Mobile does not allow this (status 403): No'],
		[404, '', 'Tangoe Mobile has no such record (status 404)'],
		[401, { error: 'No' }, 'Tangoe Mobile did not accept the credential (status 401): No'],
		[429, { error: 'No' }, 'Tangoe Mobile asks to slow down (status 429): No'],
		[302, 'No', 'Tangoe Mobile redirected the request (status 302): No'],
		[200, page, 'Tangoe Mobile did not accept the credential (status 200): Sign in to continue'],
		[500, { error: 'Oops' }, 'Tangoe Mobile could not answer (status 500): Oops'],
	])('with status %i and %j reads "%s"', (status, body, message) => {
		expect(errorOf(status, body)?.message).toBe(message);
	});

	it('with status 408 leaves open whether a gateway had forwarded the request', () => {
		expect(errorOf(408)).toMatchObject({ kind: 'lost', details: { status: 408 } });
	});

	it('says what to do, every time', () => {
		for (const status of [302, 400, 401, 403, 404, 422, 429, 500, 503]) {
			expect(errorOf(status)?.remedy).toMatch(/^[A-Z].*\.$/);
		}
	});

	it('has no secret in it', () => {
		for (const status of [400, 401, 403, 404, 429, 500]) {
			const error = errorOf(status, { error: 'Token 8fd-secret-77 is bad' });
			expect(JSON.stringify({ ...error, message: error?.message })).not.toContain('8fd-secret');
		}
	});
});

describe('the error of a connection that fails', () => {
	it.each([
		['ECONNREFUSED'],
		['ENOTFOUND'],
		['EAI_AGAIN'],
		['EHOSTUNREACH'],
		['ENETUNREACH'],
		['DEPTH_ZERO_SELF_SIGNED_CERT'],
		['CERT_HAS_EXPIRED'],
		['ERR_TLS_CERT_ALTNAME_INVALID'],
	])('%s: the request never arrived', (code) => {
		expect(errorOfFault(code)).toMatchObject({ kind: 'unreachable' });
	});

	it.each([
		['ECONNRESET'],
		['ECONNABORTED'],
		['ETIMEDOUT'],
		['EPIPE'],
		['ERR_BAD_RESPONSE'],
		['UND_ERR_SOCKET'],
		[''],
		['whatever comes next'],
	])('%s: nobody knows', (code) => expect(errorOfFault(code)).toMatchObject({ kind: 'lost' }));
});

describe('the error of a sign-in', () => {
	it('names the credential, or has the given message', () => {
		expect(signInError({}).message).toContain('credential');
		expect(signInError({ status: 401 }, 'No token').message).toBe('No token');
		expect(signInError({ status: 401 })).toMatchObject({
			kind: 'signIn',
			details: { status: 401 },
		});
	});
});
