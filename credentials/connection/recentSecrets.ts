const MAX_SECRETS = 200;
/** A shorter one could be part of an ordinary word, in the messages of all other credentials too. */
const MIN_LENGTH = 8;

/** Sets keep the order of insertion, so the first one is the oldest. */
const recent = new Set<string>();

/**
 * Keeps a secret in mind that this process uses: n8n renews a session within a run, and somebody may edit
 * the credential, so the secrets that a run began with are not all that a message could repeat.
 */
export function rememberSecret(secret: string): void {
	if (secret.length < MIN_LENGTH) return;
	recent.delete(secret);
	recent.add(secret);
	const [oldest] = recent;
	if (recent.size > MAX_SECRETS) recent.delete(oldest);
}

/** The tokens that this process has used lately, of all credentials. */
export function recentSecrets(): string[] {
	return [...recent];
}
