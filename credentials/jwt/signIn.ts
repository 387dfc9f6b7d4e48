import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { originOf } from '../connection/host';
import { rememberSecret } from '../connection/recentSecrets';
import { GRACE_MS, withinTime } from '../connection/timeLimit';
import { credentialFingerprint, storedSession, sessionFor, type Session } from './session';

/** Tangoe refused to issue a token: asking again would not help. */
export class SignInRefusedError extends Error {
	name = 'SignInRefusedError';

	errorCode = 'SIGN_IN_REFUSED';
}

/** No usable answer to the request for a token: nothing that needs the token was sent. */
export class SignInUnavailableError extends Error {
	name = 'SignInUnavailableError';

	errorCode = 'SIGN_IN_UNAVAILABLE';
}

interface TokenAnswer {
	statusCode: number;
	/** May be anything, such as the text of a web page, so each property is checked. */
	body?: { access_token?: unknown; expires_at?: unknown } | null;
}

type HttpRequest = (options: IHttpRequestOptions) => Promise<TokenAnswer>;

interface Fetch {
	session: Promise<Session>;
	/** Set once the fetch has ended, with or without a token. */
	endedAt?: number;
	/** Set once the fetch has succeeded. */
	token?: string;
}

/**
 * Requests that need a token share the fetch in progress, and its result for this long afterwards. That
 * way one token serves a whole pool of orders, and one refusal ends a whole batch, without a lock.
 */
const SHARED_FOR_MS = 5_000;

const TIMEOUT_MS = 20_000;

/** The longest time that {@link signIn} takes. */
export const MAX_SIGN_IN_MS = TIMEOUT_MS + GRACE_MS;

const recentFetches = new Map<string, Fetch>();

/**
 * Fetches a JWT for these credentials: `POST /v2/token` with a JSON body (documentation, Authentication 2.0).
 *
 * @param httpRequest n8n's helper
 * @param credentials the decrypted `tangoeMobileJwtApi`
 * @throws SignInRefusedError, SignInUnavailableError, HostRefusedError; none of them names a secret
 */
export async function signIn(
	httpRequest: HttpRequest,
	credentials: ICredentialDataDecryptedObject,
): Promise<Session> {
	const now = Date.now();
	for (const [key, { endedAt }] of recentFetches) {
		// One that ended in the future did so before the clock was set back.
		const isOver = endedAt !== undefined && Math.abs(now - endedAt) >= SHARED_FOR_MS;
		if (isOver) recentFetches.delete(key);
	}

	const fingerprint = credentialFingerprint(credentials);
	const shared = recentFetches.get(fingerprint);
	// n8n asks again because Tangoe no longer accepts this very token.
	const isRejectedToken =
		shared?.token !== undefined && shared.token === storedSession(credentials)?.token;
	if (shared && !isRejectedToken) return await shared.session;

	const fetch: Fetch = { session: fetchSession(httpRequest, credentials, fingerprint) };
	recentFetches.set(fingerprint, fetch);
	try {
		const session = await fetch.session;
		fetch.token = session.token;
		return session;
	} finally {
		fetch.endedAt = Date.now();
	}
}

async function fetchSession(
	httpRequest: HttpRequest,
	credentials: ICredentialDataDecryptedObject,
	fingerprint: string,
): Promise<Session> {
	const { statusCode, body } = await requestToken(httpRequest, credentials);
	const token = body?.access_token;
	if (statusCode >= 200 && statusCode < 300 && typeof token === 'string' && token !== '') {
		rememberSecret(token);
		return sessionFor(token, body?.expires_at, fingerprint, Date.now());
	}
	if (statusCode === 429 || statusCode >= 500) {
		throw new SignInUnavailableError(
			`Tangoe Mobile cannot issue a token at the moment (status ${statusCode}). Try again later.`,
		);
	}
	throw new SignInRefusedError(
		`Tangoe Mobile issued no token (status ${statusCode}). Check Host, Client ID, Client Secret and Subject in the credential.`,
	);
}

async function requestToken(
	httpRequest: HttpRequest,
	credentials: ICredentialDataDecryptedObject,
): Promise<TokenAnswer> {
	const url = `${originOf(credentials)}/v2/token`;
	const clientSecret = String(credentials.clientSecret ?? '').trim();
	rememberSecret(clientSecret);
	const isOver = new AbortController();
	try {
		const answer = httpRequest({
			method: 'POST',
			url,
			body: {
				client_id: String(credentials.clientId ?? '').trim(),
				client_secret: clientSecret,
				subject: String(credentials.subject ?? '').trim(),
				grant_type: 'client_credentials',
			},
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
			abortSignal: isOver.signal,
		});
		return await withinTime(MAX_SIGN_IN_MS, isOver.signal, answer);
	} catch {
		throw unreachableError();
	} finally {
		isOver.abort();
	}
}

/** Built from scratch: the caught error contains the request, and with it the secret. */
function unreachableError(): SignInUnavailableError {
	return new SignInUnavailableError(
		"Tangoe Mobile cannot be reached to issue a token. Check the host in the credential and this n8n's network connection.",
	);
}
