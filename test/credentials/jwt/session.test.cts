import {
	credentialFingerprint,
	storedSession,
	sessionFor,
	usableSession,
	type Session,
} from '../../../credentials/jwt/session';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const MINUTE = 60_000;
const credentials = {
	environment: 'sandbox',
	host: 'acme.thefutureis.mobi',
	clientId: 'client-1',
	clientSecret: 'secret-1',
	subject: 'tangoe_api@acme.example',
};

describe('a session', () => {
	const inTwentyFour = (NOW + 24 * MINUTE) / 1000;

	it.each([
		['epoch seconds', inTwentyFour],
		['epoch seconds as text', String(inTwentyFour)],
		['epoch seconds with a fraction', inTwentyFour + 0.0004],
		['epoch milliseconds', inTwentyFour * 1000],
		['epoch milliseconds as text', String(inTwentyFour * 1000)],
		['ISO text', '2026-11-30T12:24:00Z'],
		['ISO text with an offset', '2026-11-30T07:24:00-05:00'],
	])('that ends in 24 minutes by %s is renewed in 20', (_, expiresAt) => {
		const { renewAt } = sessionFor('jwt', expiresAt, 'print', NOW);
		expect(Math.round((renewAt - NOW) / 1000)).toBe(20 * 60);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['an empty text', ''],
		['words', 'soon'],
		['a moment that has passed', NOW / 1000 - 60],
		['this very moment', NOW / 1000],
		['the number of seconds left', 1_800],
		['next week', NOW / 1000 + 7 * 24 * 3600],
		['nought', 0],
		['less than nothing', -1],
		['an object', { at: NOW }],
		['infinity', Infinity],
	])('with %s for an end is taken to last 30 minutes, and renewed in 25', (_, expiresAt) => {
		expect(sessionFor('jwt', expiresAt, 'print', NOW)).toEqual({
			token: 'jwt',
			renewAt: NOW + 25 * MINUTE,
			fingerprint: 'print',
		});
	});

	it('keeps a sixth of a short life in reserve', () => {
		expect(sessionFor('jwt', NOW / 1000 + 60, 'print', NOW).renewAt).toBe(NOW + 50_000);
	});
});

describe('the fingerprint', () => {
	it.each([
		['host', 'acme.7.stage.thefutureis.mobi'],
		['clientId', 'client-2'],
		['clientSecret', 'secret-2'],
		['subject', 'other@acme.example'],
	])('changes with %s', (key, value) => {
		expect(credentialFingerprint({ ...credentials, [key]: value })).not.toBe(
			credentialFingerprint(credentials),
		);
	});

	it('does not change with what a token does not depend on', () => {
		const same = {
			...credentials,
			clientId: ' client-1 ',
			sessionToken: '{}',
			environment: 'stage',
		};
		expect(credentialFingerprint(same)).toBe(credentialFingerprint(credentials));
	});

	it('distinguishes similar credentials', () => {
		const one = { ...credentials, clientId: 'ab', clientSecret: 'c' };
		const other = { ...credentials, clientId: 'a', clientSecret: 'bc' };
		expect(credentialFingerprint(one)).not.toBe(credentialFingerprint(other));
	});

	it('reveals nothing of its input', () => {
		expect(credentialFingerprint(credentials)).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe('the stored session', () => {
	const session: Session = {
		token: 'jwt',
		renewAt: NOW + 1,
		fingerprint: credentialFingerprint(credentials),
	};
	const kept = { ...credentials, sessionToken: JSON.stringify(session) };

	it('is used until it is due', () => {
		expect(usableSession(kept, NOW)).toEqual(session);
		expect(usableSession(kept, NOW + 1)).toBeUndefined();
		expect(usableSession(kept, NOW + 60 * MINUTE)).toBeUndefined();
	});

	it.each([
		['host', 'beta.thefutureis.mobi'],
		['clientId', 'client-2'],
		['clientSecret', 'secret-2'],
		['subject', 'other@acme.example'],
	])('is not used after a change of %s', (key, value) => {
		expect(usableSession({ ...kept, [key]: value }, NOW)).toBeUndefined();
	});

	it('can be read even if it is due', () => {
		expect(storedSession(kept)).toEqual(session);
	});

	it.each([
		['nothing', undefined],
		['an empty text', ''],
		['a bare token', 'eyJhbGciOiJIUzI1NiJ9'],
		['half of it', kept.sessionToken.slice(0, 20)],
		['an empty object', '{}'],
		['a number', '5'],
		['null', 'null'],
	])('is not found in %s', (_, sessionToken) => {
		expect(usableSession({ ...credentials, sessionToken } as typeof kept, NOW)).toBeUndefined();
	});
});
