import { errorText } from '../../../../../nodes/TangoeMobile/transport/answers/errorText';

describe('the error text', () => {
	it.each([
		['text', 'Line is not active', 'Line is not active'],
		['error', { error: 'Line is not active' }, 'Line is not active'],
		['errors as text', { errors: 'Line is not active' }, 'Line is not active'],
		['errors as a list', { errors: ['One', 'Two'] }, 'One; Two'],
		[
			'errors by field',
			{ errors: { line_id: ['is unknown'], comment: ["can't be blank", 'is short'] } },
			"line_id: is unknown; comment: can't be blank; comment: is short",
		],
		['errors by field, one each', { errors: { line_id: 'is unknown' } }, 'line_id: is unknown'],
		[
			'errors of a group',
			{ errors: { shipping_address: { city: ['is empty'] } } },
			'shipping_address: city: is empty',
		],
		['errors as records', { errors: [{ message: 'One' }, { detail: 'Two' }] }, 'One; Two'],
		['message', { message: 'Line is not active' }, 'Line is not active'],
		['message as a list', { status: 'bad_request', message: ['One', 'Two'] }, 'One; Two'],
		['messages', { messages: ['One', 'Two'] }, 'One; Two'],
		['detail', { detail: 'Line is not active' }, 'Line is not active'],
		[
			'error as a record',
			{ error: { detail: 'In the body', message: 'Bad' }, status: 'failure' },
			'In the body; Bad',
		],
		[
			'a coded error',
			{ errorCode: 'E-17', id: 5, message: 'Line is not active', status: 400 },
			'Line is not active',
		],
		['a list of errors', [{ error: 'One' }, 'Two'], 'One; Two'],
		['the same twice', { error: 'One', message: 'One', errors: ['One'] }, 'One'],
		['several lines', { error: ' One\n\t two  three ' }, 'One two three'],
	])('is read from %s', (_, body, said) => expect(errorText(body)).toBe(said));

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['an empty object', {}],
		['an empty error', { error: '', errors: [], message: null }],
		['a record', { id: 5, state: 'approved' }],
		['a number', 5],
		['an empty page', '<!DOCTYPE html><html><body></body></html>'],
	])('is nothing in %s', (_, body) => expect(errorText(body)).toBe(''));

	it('has five hundred characters at most', () => {
		expect(errorText('a'.repeat(500))).toBe('a'.repeat(500));
		expect(errorText('a'.repeat(501))).toBe(`${'a'.repeat(499)}…`);
	});
});

describe('a secret in the error text', () => {
	const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0YW5nb2UifQ.c2lnbmF0dXJl-_x';

	it.each([
		['the token', 'Token 8fd-secret-77 is unknown', ['8fd-secret-77']],
		['the token, twice', '8fd-secret-77 or 8fd-secret-77', ['8fd-secret-77']],
		['a token of odd letters', 'Bad 8f+d(secret$77', ['8f+d(secret$77']],
		['a JWT', `Bad ${JWT}`, []],
		['a JWT in quotes', `{"token":"${JWT}"}`, []],
		['a bearer', 'Authorization: Bearer 8fd-secret-77', []],
		['a bearer in small letters', 'authorization: bearer 8fd.secret~77==', []],
		['a token in an address', 'GET /1/lines?api_token=8fd-secret-77&page=1', []],
		['a header', 'API-Token: 8fd-secret-77', []],
		['a header in quotes', '"API-Token":"8fd-secret-77"', []],
		['a client secret', 'client_secret = 8fd-secret-77', []],
		['a token answer', '{"access_token":"8fd-secret-77"}', []],
	])('is redacted: %s', (_, text, secrets) => {
		for (const body of [text, { error: text }, { errors: { base: [text] } }]) {
			const said = errorText(body, secrets);
			expect(said).toContain('***');
			expect(said).not.toMatch(/secret.77|c2lnbmF0dXJl|eyJ/);
		}
	});

	it('is redacted before the text is shortened', () => {
		const secret = 'z'.repeat(20);
		const said = errorText(`${'a '.repeat(245)}${secret}`, [secret]);
		expect(said).not.toContain('z');
	});

	it('leaves the rest unchanged', () => {
		expect(errorText('GET /1/lines?api_token=8fd-secret-77&page=1')).toBe(
			'GET /1/lines?api_token=***&page=1',
		);
		expect(errorText('The token is unknown')).toBe('The token is unknown');
	});
});
