const MAX_LENGTH = 300;
const MESSAGE_KEYS = ['error', 'errors', 'message', 'messages', 'detail', 'details'];

/**
 * What Tangoe says in an error body, as one line. The documentation describes no error body, so every
 * plausible form is read: text, `error`, `errors`, `message`, `messages` or `detail`, each as text, list
 * or map of field to text, nested or not.
 *
 * @param body parsed JSON or text; a web page counts as saying nothing
 * @param secrets struck out wherever they occur
 * @returns at most 300 characters, '' when nothing is said
 */
export function errorText(body: unknown, secrets: string[] = []): string {
	const text =
		typeof body === 'string' ? withoutWebPage(body) : textsUnderKnownKeys(body).join('; ');
	const line = text.replace(/\s+/g, ' ').trim();
	const safe = redact(line, secrets);
	return safe.length > MAX_LENGTH ? `${safe.slice(0, MAX_LENGTH - 1)}…` : safe;
}

/** Whether a text is a web page, such as a sign-in form, and not an answer of the API. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*<(!doctype|html|\?xml|head|body)/i.test(body);
}

function withoutWebPage(text: string): string {
	return isWebPage(text) ? '' : text;
}

function textsUnderKnownKeys(body: unknown): string[] {
	if (typeof body !== 'object' || body === null) return [];
	if (Array.isArray(body)) return body.flatMap(textsIn);
	const found = MESSAGE_KEYS.filter((key) => key in body).flatMap((key) =>
		textsIn((body as Record<string, unknown>)[key]),
	);
	return [...new Set(found)];
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null) return [];
	const nested = textsUnderKnownKeys(value);
	if (nested.length > 0) return nested;
	return Object.entries(value).flatMap(([field, text]) =>
		textsIn(text).map((words) => `${field}: ${words}`),
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
