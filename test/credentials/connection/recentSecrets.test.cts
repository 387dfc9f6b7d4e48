import { recentSecrets, rememberSecret } from '../../../credentials/connection/recentSecrets';
import { signIn } from '../../../credentials/jwt/signIn';

test('the latest secrets are kept in mind, and no more than two hundred', () => {
	for (let index = 0; index < 500; index++) rememberSecret(`secret-${index}`);
	rememberSecret('secret-300');
	rememberSecret('secret-500');

	expect(recentSecrets()).toHaveLength(200);
	expect(recentSecrets().slice(-2)).toEqual(['secret-300', 'secret-500']);
	expect(recentSecrets()).not.toContain('secret-299');
	// The one used longest ago gives way, not the one seen first.
	expect(recentSecrets()).toContain('secret-302');
});

test('a short one is not: it would be struck out of ordinary words', () => {
	rememberSecret('line');
	expect(recentSecrets()).not.toContain('line');
});

test('the secret that signs in is kept in mind, and the token that it gives', async () => {
	const clientSecret = 'client-secret-of-today';
	const credentials = {
		host: 'recent.thefutureis.mobi',
		clientId: 'a',
		clientSecret,
		subject: 'c',
	};
	await signIn(
		async () => ({ statusCode: 200, body: { access_token: 'token-of-today' } }),
		credentials,
	);
	expect(recentSecrets().slice(-2)).toEqual([clientSecret, 'token-of-today']);
});
