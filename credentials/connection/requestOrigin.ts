import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { HostRefusedError, originOf } from './host';

/** The credential has another host by now: nothing was sent. */
export class HostChangedError extends Error {
	name = 'HostChangedError';

	/** Not `code`: n8n's credential test would show it instead of the message. */
	errorCode = 'HOST_CHANGED';
}

/** The parts of n8n's request options that say where a request goes; its older helper says `uri`. */
interface Addressed {
	baseURL?: string;
	url?: string;
	uri?: string;
}

/**
 * The origin that a request with this credential goes to. n8n decrypts the credential anew for every
 * request, so somebody may have edited it since the run checked, previewed and counted its orders.
 *
 * @param request with a `baseURL` where the caller knows the origin; the credential test has the host as typed
 * @throws HostChangedError where the credential's host is not the caller's, HostRefusedError where the
 * credential's host is not allowed, or where the request names a host of its own
 */
export function requestOrigin(
	credentials: ICredentialDataDecryptedObject,
	{ baseURL, url, uri }: Addressed,
): string {
	const origin = originOf(credentials);
	if (baseURL !== undefined && baseURL !== '' && originOrNone(credentials, baseURL) !== origin) {
		throw new HostChangedError(
			'The host of the credential was changed while the workflow ran: nothing was sent',
		);
	}
	for (const address of [url, uri]) {
		if (address !== undefined && new URL(address, origin).origin !== origin) {
			throw new HostRefusedError(
				'This credential is only sent to its own host. Use an address of the host in the credential.',
			);
		}
	}
	return origin;
}

function originOrNone(
	credentials: ICredentialDataDecryptedObject,
	host: string,
): string | undefined {
	try {
		return originOf({ ...credentials, host });
	} catch {
		return undefined;
	}
}
