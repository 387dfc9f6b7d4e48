import { isObject } from '../../data';

const MAX_LENGTH = 300;
const MESSAGE_KEYS = ['error', 'errors', 'message', 'messages', 'detail', 'details'];

/**
 * The error text in an answer's body, as one line. The documentation describes no error body, so every
 * plausible form is read: plain text, or text, lists and maps of field to text under the usual keys,
 * nested or not.
 *
 * @param body parsed JSON or text; a web page counts as no text
 * @param secrets redacted wherever they occur
 * @returns at most 300 characters, '' if there is no error text
 */
export function errorText(body: unknown, secrets: string[] = []): string {
	const text =
		typeof body === 'string' ? withoutWebPage(body) : textsUnderKnownKeys(body).join('; ');
	const line = text.replace(/\s+/g, ' ').trim();
	const safe = redact(line, secrets);
	return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH - 1)}…` : safe;
}

/** Whether a body is a web page, such as a sign-in form, and not an answer from the API. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*<(!doctype|html|\?xml|head|body)/i.test(body);
}

function withoutWebPage(text: string): string {
	return isWebPage(text) ? '' : text;
}

function textsUnderKnownKeys(body: unknown): string[] {
	if (Array.isArray(body)) return body.flatMap(textsIn);
	if (!isObject(body)) return [];
	const texts = MESSAGE_KEYS.filter((key) => key in body).flatMap((key) => textsIn(body[key]));
	return [...new Set(texts)];
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (!isObject(value)) return [];
	const nested = textsUnderKnownKeys(value);
	if (nested.length > 0) return nested;
	return Object.entries(value).flatMap(([field, content]) =>
		textsIn(content).map((text) => `${field}: ${text}`),
	);
}

function redact(text: string, secrets: string[]): string {
	const literal = secrets.reduce((line, secret) => line.split(secret).join('***'), text);
	return literal
		.replace(/\bbearer\s+[\w.~+/-]+=*/gi, 'Bearer ***')
		.replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
		.replace(
			/\b(api[_-]?token|client_secret|access_token)(["']?\s*[:=]\s*["']?)[^\s"'&;,]+/gi,
			'$1$2***',
		);
}
