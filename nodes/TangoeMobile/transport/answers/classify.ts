import { answerInWords, errorText } from './errorText';
import { isWebPage } from './text/markup';
import { TangoeError, type DetailsOf } from '../../errors/tangoeError';

/** An answer as it arrived, whatever its status. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** Connection errors before the first byte of a request: it provably never arrived. */
const NEVER_ARRIVED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'CERT_HAS_EXPIRED',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** With the end of a file's name or the step of SAML. */
const SIGN_IN = /^(?:log[-_]?in|sign[-_]?in|sso|saml2?(?:[-_][a-z]+)?)(?:\.[a-z]{1,5})?$/i;

/**
 * The error of an answer that is not a success, or undefined for a readable 2xx.
 *
 * @param secrets redacted from what Tangoe says
 */
export function errorOfAnswer(answer: Answer, secrets: string[]): TangoeError | undefined {
	const { status, headers, body } = answer;
	const isSuccess = status >= 200 && status < 300;
	// First, because looking for an error text would go through all rows of a long list.
	if (isSuccess && !isWebPage(body)) return undefined;

	const details = { status, said: errorText(body, secrets) };
	const because = answerInWords(details);

	if (status >= 300 && status < 400) {
		return leadsToSignIn(headers.location)
			? signInError(details)
			: new TangoeError(
					'lost',
					`Tangoe Mobile redirected the request${because}`,
					'Check the host in the credential. The API never redirects.',
					details,
				);
	}
	// A web page with status 200 is a sign-in form; one that explains an error has the error's status.
	if (isSuccess) return signInError(details);

	if (status === 401) return signInError(details);
	if (status === 403) {
		return new TangoeError(
			'forbidden',
			`Tangoe Mobile does not allow this${because}`,
			'Check that the API user has the role Portal API and may order for this person.',
			details,
		);
	}
	if (status === 404) {
		return new TangoeError(
			'notFound',
			`Tangoe Mobile has no such record${because}`,
			'Check the ID, and that it belongs to the environment of the credential.',
			details,
		);
	}
	if (status === 429) {
		return new TangoeError(
			'rateLimited',
			`Tangoe Mobile asks to slow down${because}`,
			'It allows 100 reads a minute. Wait a minute, or run fewer workflows at once.',
			details,
		);
	}
	// A gateway may answer 408 after it has forwarded the request, so 408 is not a refusal.
	if (status < 500 && status !== 408) {
		return new TangoeError(
			'refused',
			`Tangoe Mobile refused the request${because}`,
			'Fix what the message names, then run the item again.',
			details,
		);
	}
	return new TangoeError(
		'lost',
		`Tangoe Mobile could not answer${because}`,
		'Wait a moment and try again.',
		details,
	);
}

/**
 * Whether a redirect leads to a sign-in: a whole segment of its path, or a label of its host, says so. An
 * order that was redirected elsewhere may have been stored.
 */
function leadsToSignIn(location: unknown): boolean {
	try {
		// Most redirects name no host.
		const { hostname, pathname } = new URL(String(location ?? ''), 'https://thefutureis.mobi');
		return [...hostname.split('.'), ...pathname.split('/')].some((part) => SIGN_IN.test(part));
	} catch {
		return false;
	}
}

/**
 * The error for a request that ended without an answer.
 *
 * @param code Node's or axios' error code, such as `ECONNRESET`
 */
export function errorOfFault(code: string): TangoeError {
	if (NEVER_ARRIVED.has(code)) {
		return new TangoeError(
			'unreachable',
			'Tangoe Mobile cannot be reached: nothing was sent',
			"Check the host in the credential and this n8n's network connection.",
		);
	}
	return new TangoeError(
		'lost',
		'The connection to Tangoe Mobile ended without an answer',
		'Wait a moment and try again.',
	);
}

/**
 * Not signed in: repeating the request with the same credential would not help.
 *
 * @param message in place of the one that says what Tangoe answered
 */
export function signInError(details: DetailsOf<'signIn'>, message?: string): TangoeError {
	return new TangoeError(
		'signIn',
		message ?? `Tangoe Mobile did not accept the credential${answerInWords(details)}`,
		'Open the credential, check its values and test it. Items not sent yet were held back.',
		details,
	);
}
