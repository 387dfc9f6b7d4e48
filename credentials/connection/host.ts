import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Tangoe's own domain: a stage host can have several labels before it (`acme.7.stage.thefutureis.mobi`). */
const TANGOE_HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+thefutureis\.mobi$/;
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The credential's host is not one that a secret may be sent to. */
export class HostRefusedError extends Error {
	name = 'HostRefusedError';

	/** Not `code`: where there is one, n8n's credential test shows it in place of the message. */
	errorCode = 'HOST_REFUSED';
}

/** Whether a host name (no port) lies under `thefutureis.mobi`. */
export function isTangoeHost(hostname: string): boolean {
	return TANGOE_HOST.test(hostname);
}

/**
 * The origin that every request of a credential goes to, such as `https://acme.thefutureis.mobi`.
 *
 * Only hosts under `thefutureis.mobi` are accepted, always by https and without a port, so that a typo
 * or a pasted link can never carry a token elsewhere; and, for the environment Sandbox alone, an address
 * of this machine for the local sandbox.
 *
 * @param credentials the decrypted credential: `host` as typed (with or without scheme), `environment`
 * @throws HostRefusedError naming what to enter instead
 */
export function originOf(credentials: ICredentialDataDecryptedObject): string {
	const typed = String(credentials.host ?? '').trim();
	if (typed === '') {
		throw new HostRefusedError(
			'The credential has no host. Enter the address of your Tangoe Mobile portal, e.g. acme.thefutureis.mobi.',
		);
	}

	const url = parse(typed);
	const isBare = url !== undefined && isBareOrigin(url);
	if (isBare && isTangoeHost(url.hostname) && url.protocol === 'https:' && url.port === '') {
		return url.origin;
	}
	if (isBare && LOOPBACK_HOST.test(url.hostname)) {
		if (credentials.environment === 'sandbox') return url.origin;
		throw new HostRefusedError(
			'A local address is only for the local sandbox. Set Environment to Sandbox, or enter the host of your Tangoe Mobile portal.',
		);
	}
	throw new HostRefusedError(
		'The host in the credential is not a Tangoe Mobile host. Enter it without path or port, ending in thefutureis.mobi, e.g. acme.thefutureis.mobi.',
	);
}

function parse(typed: string): URL | undefined {
	const hasScheme = /^[a-z]+:\/\//i.test(typed);
	const bareName = typed.replace(/(:\d+)?\/?$/, '').toLowerCase();
	const scheme = LOOPBACK_HOST.test(bareName) ? 'http' : 'https';
	try {
		return new URL(hasScheme ? typed : `${scheme}://${typed}`);
	} catch {
		return undefined;
	}
}

function isBareOrigin(url: URL): boolean {
	return (
		/^https?:$/.test(url.protocol) &&
		url.username === '' &&
		url.password === '' &&
		url.pathname === '/' &&
		url.search === '' &&
		url.hash === ''
	);
}
