import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { originOf } from '../connection/host';
import { fingerprintOf, keptSession, sessionFor, type Session } from './session';

/** Tangoe answered the request for a token, but not with a token: asking again changes nothing. */
export class SignInRefusedError extends Error {
	name = 'SignInRefusedError';

	errorCode = 'SIGN_IN_REFUSED';
}

/** No usable answer to the request for a token: nothing that needed the token was sent. */
export class SignInUnavailableError extends Error {
	name = 'SignInUnavailableError';

	errorCode = 'SIGN_IN_UNAVAILABLE';
}

type HttpRequest = (options: IHttpRequestOptions) => Promise<unknown>;

interface TokenAnswer {
	statusCode: number;
	body: unknown;
}

interface Fetch {
	session: Promise<Session>;
	/** Known once the fetch has ended, one way or the other. */
	endedAt?: number;
	/** Known once the fetch has succeeded. */
	token?: string;
}

/**
 * Requests that need a token share the fetch that is under way, and its outcome for this long after. It
 * makes one token serve a whole pool of orders, and one refusal end a whole batch, without a lock.
 */
const SHARED_FOR_MS = 5_000;

const recent = new Map<string, Fetch>();

/**
 * A JWT for these credentials: `POST /v2/token` with a JSON body (documentation, Authentication 2.0).
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
	for (const [key, { endedAt }] of recent) {
		if (endedAt !== undefined && now - endedAt >= SHARED_FOR_MS) recent.delete(key);
	}

	const fingerprint = fingerprintOf(credentials);
	const shared = recent.get(fingerprint);
	const isTheOneThatFailed =
		shared?.token !== undefined && shared.token === keptSession(credentials)?.token;
	if (shared && !isTheOneThatFailed) return await shared.session;

	const fetch: Fetch = { session: fetchSession(httpRequest, credentials, fingerprint) };
	recent.set(fingerprint, fetch);
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
	const token = (body as { access_token?: unknown } | null)?.access_token;
	if (statusCode >= 200 && statusCode < 300 && typeof token === 'string' && token !== '') {
		const expiresAt = (body as { expires_at?: unknown }).expires_at;
		return sessionFor(token, expiresAt, fingerprint, Date.now());
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
	try {
		return (await httpRequest({
			method: 'POST',
			url,
			body: {
				client_id: String(credentials.clientId ?? '').trim(),
				client_secret: String(credentials.clientSecret ?? '').trim(),
				subject: String(credentials.subject ?? '').trim(),
				grant_type: 'client_credentials',
			},
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 20_000,
		})) as TokenAnswer;
	} catch {
		throw unreachable();
	}
}

/** Built afresh: the caught error holds the request, and with it the secret. */
function unreachable(): SignInUnavailableError {
	return new SignInUnavailableError(
		'Tangoe Mobile cannot be reached to issue a token. Check the host in the credential and the connection of this n8n.',
	);
}
