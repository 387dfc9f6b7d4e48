import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** A JWT as it is kept, encrypted, in the credential's hidden field. */
export interface Session {
	token: string;
	/** Epoch milliseconds from which the token is no longer used. */
	renewAt: number;
	/** Whose token it is: see {@link fingerprintOf}. */
	fingerprint: string;
}

/** A JWT is good for 30 minutes (documentation, Authentication 2.0). */
const DOCUMENTED_LIFETIME_MS = 30 * 60_000;
const LONGEST_PLAUSIBLE_LIFETIME_MS = 24 * 60 * 60_000;
/** The last sixth of the lifetime is not used: 5 of 30 minutes, enough for a slow request and a slow clock. */
const UNUSED_SHARE = 1 / 6;
/** Epoch values above this are milliseconds: as seconds they would lie beyond the year 5000. */
const SECONDS_CEILING = 1e11;

/** Changes when anything that a token depends on is edited, so that an old token is never used for it. */
export function fingerprintOf(credentials: ICredentialDataDecryptedObject): string {
	const parts = ['host', 'clientId', 'clientSecret', 'subject'].map((key) =>
		String(credentials[key] ?? '').trim(),
	);
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * The session to keep for a fresh token.
 *
 * @param expiresAt `expires_at` as answered: epoch seconds in the documentation; milliseconds, numeric
 *   text and ISO text are understood; anything implausible counts as 30 minutes from now
 */
export function sessionFor(
	token: string,
	expiresAt: unknown,
	fingerprint: string,
	now: number,
): Session {
	const answered = instantOf(expiresAt) - now;
	const isPlausible = answered > 0 && answered <= LONGEST_PLAUSIBLE_LIFETIME_MS;
	const lifetime = isPlausible ? answered : DOCUMENTED_LIFETIME_MS;
	return { token, renewAt: now + lifetime * (1 - UNUSED_SHARE), fingerprint };
}

/** The kept session, if it belongs to these very credentials and is not due for renewal. */
export function usableSession(
	credentials: ICredentialDataDecryptedObject,
	now: number,
): Session | undefined {
	const session = keptSession(credentials);
	const isUsable =
		session !== undefined &&
		session.fingerprint === fingerprintOf(credentials) &&
		now < session.renewAt;
	return isUsable ? session : undefined;
}

/** The session in the credential's hidden field, whether still usable or not. */
export function keptSession(credentials: ICredentialDataDecryptedObject): Session | undefined {
	const { sessionToken } = credentials;
	if (typeof sessionToken !== 'string' || sessionToken === '') return undefined;
	try {
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
