import { recentSecrets, rememberSecret } from '../../../credentials/connection/recentSecrets';

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
