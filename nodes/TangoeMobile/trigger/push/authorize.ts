import { createHash, timingSafeEqual } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Longer than any user with a password. */
const MAX_LENGTH = 2_000;

/** Whether a header is the Basic authentication of a credential, in a time that says nothing about how much of it is right. */
export function isAuthorized(
	header: unknown,
	{ user, password }: ICredentialDataDecryptedObject,
): boolean {
	if (typeof header !== 'string' || header.length > MAX_LENGTH) return false;
	const expected = `${String(user)}:${String(password)}`;
	const [, encoded = ''] = /^Basic +(\S+)\s*$/i.exec(header) ?? [];
	const given = Buffer.from(encoded, 'base64').toString('utf8');
	// An empty credential would let everybody in.
	const isSet = Boolean(user) && Boolean(password);
	return timingSafeEqual(digest(given), digest(expected)) && isSet;
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
