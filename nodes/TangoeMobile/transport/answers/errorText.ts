import { recentSecrets } from '../../../../credentials/connection/recentSecrets';
import { isObject } from '../../data';

const MAX_LENGTH = 300;
/** Redaction is the expensive part, so the text is cut before it too. */
const MAX_REDACTED_LENGTH = 8_000;
/** Real errors are nested three deep. */
const MAX_DEPTH = 10;
const MESSAGE_KEYS = ['error', 'errors', 'message', 'messages', 'detail', 'details'];

/**
 * The error text in an answer's body, as one line. The documentation describes no error body, so every
 * plausible form is read: plain text, or text, lists and maps of field to text under the usual keys,
 * nested or not.
 *
 * @param body parsed JSON or text; a web page counts as no text
 * @param ownSecrets redacted wherever they occur, as are those that this process has used lately
 * @returns at most 300 characters, '' if there is no error text
 */
export function errorText(body: unknown, ownSecrets: string[] = []): string {
	const secrets = [...ownSecrets, ...recentSecrets()];
	const text = typeof body === 'string' ? withoutWebPage(body) : [...textsInBody(body)].join('; ');
	const line = text.replace(/\s+/g, ' ').trim();
	const safe = redact(cut(line, secrets), secrets);
	return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH - 1)}…` : safe;
}

/** Whether a body is a web page, such as a sign-in form, and not an answer from the API. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*<(!doctype|html|\?xml|head|body)/i.test(body);
}

function withoutWebPage(text: string): string {
	return isWebPage(text) ? '' : text;
}

function textsInBody(body: unknown): Set<string> {
	if (Array.isArray(body)) return new Set(body.flatMap((entry) => textsIn(entry, MAX_DEPTH)));
	return new Set(isObject(body) ? textsUnderKnownKeys(body, MAX_DEPTH) : []);
}

function textsUnderKnownKeys(body: Record<string, unknown>, depth: number): string[] {
	return MESSAGE_KEYS.flatMap((key) => textsIn(body[key], depth - 1));
}

/** Enters every value once, however deep it is: the body is foreign. */
function textsIn(value: unknown, depth: number): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (depth === 0) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, depth - 1));
	if (!isObject(value)) return [];
	const known = textsUnderKnownKeys(value, depth);
	if (known.length > 0) return [...new Set(known)];
	return Object.entries(value)
		.filter(([field]) => !MESSAGE_KEYS.includes(field))
		.flatMap(([field, content]) => textsIn(content, depth - 1).map((text) => `${field}: ${text}`));
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
