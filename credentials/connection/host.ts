import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Tangoe's own domain: a stage host can have several labels before it (`acme.7.stage.thefutureis.mobi`). */
const TANGOE_HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+thefutureis\.mobi$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Secrets may not be sent to the credential's host. */
export class HostRefusedError extends Error {
	name = 'HostRefusedError';

	/** Not `code`: n8n's credential test would show it instead of the message. */
	errorCode = 'HOST_REFUSED';
}

/** Whether a host name, without a port, is this machine, where the local sandbox runs. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK_HOST.test(hostname);
}

/** Whether a host name, without a port, is under `thefutureis.mobi`. */
export function isTangoeHost(hostname: string): boolean {
	return TANGOE_HOST.test(hostname);
}

/**
 * The origin of all requests with a credential, such as `https://acme.thefutureis.mobi`.
 *
 * Only hosts under `thefutureis.mobi` are accepted, always with https and without a port, so that a typo
 * can never send a token elsewhere. Of a link pasted from the browser, only the host counts. The
 * environment Sandbox also accepts an address on this machine, for the local sandbox.
 *
 * @param credentials the decrypted credential: `host` as typed or pasted, `environment`
 * @throws HostRefusedError that says what to enter instead
 */
export function originOf(credentials: ICredentialDataDecryptedObject): string {
	const typed = String(credentials.host ?? '').trim();
	if (typed === '') {
		throw new HostRefusedError(
			'The credential has no host. Enter the address of your Tangoe Mobile portal, e.g. acme.thefutureis.mobi.',
		);
	}

	const url = parse(typed);
	if (url && isTangoeHost(url.hostname) && url.protocol === 'https:' && url.port === '') {
		return url.origin;
	}
	if (url && isLoopback(url.hostname)) {
		if (credentials.environment === 'sandbox') return url.origin;
		throw new HostRefusedError(
			'A local address is only for the local sandbox. Set Environment to Sandbox, or enter the host of your Tangoe Mobile portal.',
		);
	}
	const orLocal =
		credentials.environment === 'sandbox'
			? ', or the address of the local sandbox, e.g. http://localhost:4010'
			: '';
	throw new HostRefusedError(
		`The host in the credential is not a Tangoe Mobile host. Enter it without a port, ending in thefutureis.mobi, e.g. acme.thefutureis.mobi${orLocal}.`,
	);
}

/** A web address without a user; undefined for anything else. */
function parse(typed: string): URL | undefined {
	// A browser takes it for a slash, and people read on.
	if (typed.includes('\\')) return undefined;
	const hasScheme = /^[a-z]+:\/\//i.test(typed);
	const [hostAndPort] = typed.split(/[/?#]/, 1);
	const bareName = hostAndPort.replace(/:\d+$/, '').toLowerCase();
	const scheme = isLoopback(bareName) ? 'http' : 'https';
	try {
		const url = new URL(hasScheme ? typed : `${scheme}://${typed}`);
		const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
		return isPlain ? url : undefined;
	} catch {
		return undefined;
	}
}
