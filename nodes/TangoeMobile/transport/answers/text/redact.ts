import { recentSecrets } from '../../../../../credentials/connection/recentSecrets';

const MAX_LENGTH = 500;
/** Redaction is the expensive part, so the text is cut before it too. */
const MAX_REDACTED_LENGTH = 8_000;

/**
 * A foreign text as one line of at most 500 characters, without secrets.
 *
 * @param ownSecrets redacted wherever they occur, as are those that this process has used lately
 */
export function redactedLine(text: string, ownSecrets: string[]): string {
	const secrets = [...ownSecrets, ...recentSecrets()];
	const line = text.replace(/\s+/g, ' ').trim();
	const safe = redact(cut(line, secrets), secrets);
	return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH - 1)}…` : safe;
}

/** Drops as much of the end as may be the beginning of a secret, which redaction would not recognize. */
function cut(line: string, secrets: string[]): string {
	if (line.length <= MAX_REDACTED_LENGTH) return line;
	const longest = Math.max(0, ...secrets.map((secret) => secret.length));
	const redacted = redactSecrets(line.slice(0, MAX_REDACTED_LENGTH), secrets);
	return redacted.slice(0, redacted.length - longest);
}

function redactSecrets(text: string, secrets: string[]): string {
	return secrets.reduce((line, secret) => line.split(secret).join('***'), text);
}

function redact(text: string, secrets: string[]): string {
	return redactSecrets(text, secrets)
		.replace(/\bbearer\s+[\w.~+/-]+=*/gi, 'Bearer ***')
		.replace(/\beyJ[\w-]{10,}(?:\.[\w-]*)*/g, '***')
		.replace(
			/\b(api[_-]?token|client_secret|access_token)(["']?\s*[:=]\s*["']?)[^\s"'&;,]+/gi,
			'$1$2***',
		);
}
