import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** A JWT as it is stored, encrypted, in the credential's hidden field. */
export interface Session {
	token: string;
	/** Epoch milliseconds from which the token is no longer used. */
	renewAt: number;
	/** Which credentials the token belongs to, see {@link credentialFingerprint}. */
	fingerprint: string;
}

/** A JWT is valid for 30 minutes (documentation, Authentication 2.0). */
const DOCUMENTED_LIFETIME_MS = 30 * 60_000;
const MAX_PLAUSIBLE_LIFETIME_MS = 24 * 60 * 60_000;
/** We do not use the last sixth of the lifetime: 5 of 30 minutes cover a slow request and a slow clock. */
const UNUSED_SHARE = 1 / 6;
/** Epoch values above this are milliseconds: as seconds they would be after the year 5000. */
const SECONDS_CEILING = 1e11;

/** Changes when anything that a token depends on is edited, so that an old token is not used for it. */
export function credentialFingerprint(credentials: ICredentialDataDecryptedObject): string {
	const parts = ['host', 'clientId', 'clientSecret', 'subject'].map((key) =>
		String(credentials[key] ?? '').trim(),
	);
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * The session to store for a new token.
 *
 * @param expiresAt `expires_at` from the answer: epoch seconds in the documentation; milliseconds, numeric
 *   text and ISO text are accepted too; anything implausible counts as 30 minutes from now
 */
export function sessionFor(
	token: string,
	expiresAt: unknown,
	fingerprint: string,
	now: number,
): Session {
	const statedLifetime = instantOf(expiresAt) - now;
	const isPlausible = statedLifetime > 0 && statedLifetime <= MAX_PLAUSIBLE_LIFETIME_MS;
	const lifetime = isPlausible ? statedLifetime : DOCUMENTED_LIFETIME_MS;
	return { token, renewAt: now + lifetime * (1 - UNUSED_SHARE), fingerprint };
}

/** The stored session, if it belongs to these credentials and is not due for renewal. */
export function usableSession(
	credentials: ICredentialDataDecryptedObject,
	now: number,
): Session | undefined {
	const session = storedSession(credentials);
	const isUsable =
		session !== undefined &&
		session.fingerprint === credentialFingerprint(credentials) &&
		now < session.renewAt;
	return isUsable ? session : undefined;
}

/** The session in the credential's hidden field, usable or not. */
export function storedSession(credentials: ICredentialDataDecryptedObject): Session | undefined {
	const { sessionToken } = credentials;
	if (typeof sessionToken !== 'string' || sessionToken === '') return undefined;
	try {
		// A cast, because only `preAuthentication` writes this field.
		return (JSON.parse(sessionToken) as Session | null) ?? undefined;
	} catch {
		return undefined;
	}
}

function instantOf(expiresAt: unknown): number {
	const number = Number(expiresAt);
	if (expiresAt === null || expiresAt === '' || Number.isNaN(number)) {
		return Date.parse(String(expiresAt));
	}
	return number > SECONDS_CEILING ? number : number * 1000;
}
