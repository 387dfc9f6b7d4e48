import { errorText, isWebPage } from './errorText';
import { TangoeError } from '../../errors/tangoeError';

/** An answer as it came: every status but 401 arrives here as data. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** Connection faults that come before the first byte of a request: it provably never arrived. */
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

/**
 * The error of an answer that is not a success, or undefined for a readable 2xx.
 *
 * @param secrets struck out of what Tangoe says
 */
export function errorOfAnswer(answer: Answer, secrets: string[]): TangoeError | undefined {
	const { status, headers, body } = answer;
	const isSuccess = status >= 200 && status < 300;
	// Before any words are looked for: those of a long list would be all of its rows.
	if (isSuccess && !isWebPage(body)) return undefined;

	const details = { status, said: errorText(body, secrets) };
	const because = details.said === '' ? ` (status ${status})` : `: ${details.said}`;

	if (status >= 300 && status < 400) {
		return /login|saml|sign_?in/i.test(String(headers.location ?? ''))
			? signInError(details)
			: new TangoeError(
					'lost',
					`Tangoe Mobile sent the request elsewhere (status ${status})`,
					'Check the host in the credential: the API answers without redirecting.',
					details,
				);
	}
	// A page in place of an answer is a sign-in form; one that explains a fault has the fault's status.
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
			'Tangoe Mobile asks to slow down (status 429)',
			'It allows 100 reads a minute. Wait a minute, or run fewer workflows at once.',
			details,
		);
	}
	// A gateway may answer 408 when it gave up on a request that it had passed on.
	if (status < 500 && status !== 408) {
		return new TangoeError(
			'refused',
			`Tangoe Mobile refused the request${because}`,
			'Correct what it names and run the item again.',
			details,
		);
	}
	return new TangoeError(
		'lost',
		`Tangoe Mobile could not answer${because}`,
		'Wait a little and try again.',
		details,
	);
}

/**
 * The error of a request that ended without an answer.
 *
 * @param code Node's or axios' code of the fault, such as `ECONNRESET`
 */
export function errorOfFault(code: string): TangoeError {
	if (NEVER_ARRIVED.has(code)) {
		return new TangoeError(
			'unreachable',
			'Tangoe Mobile cannot be reached: nothing was sent',
			'Check the host in the credential and the connection of this n8n.',
		);
	}
	return new TangoeError(
		'lost',
		'The connection to Tangoe Mobile ended without an answer',
		'Wait a little and try again.',
	);
}

/** Nobody is signed in: repeating the request with the same credential changes nothing. */
export function signInError(details: TangoeError['details'], message?: string): TangoeError {
	return new TangoeError(
		'signIn',
		message ?? 'Tangoe Mobile did not accept the credential',
		'Open the credential, check its values and test it. Items that were not sent yet were held back.',
		details,
	);
}
