import { errorWords } from './text/errorWords';
import { isHtml, pageTitle, xmlObject } from './text/markup';
import { redactedLine } from './text/redact';

/** A longer one is no error. */
const MAX_JSON_LENGTH = 100_000;
/** A longer text may be a file. */
const MAX_SENTENCE_LENGTH = 300;

/**
 * What an answer with an error status says, as one line: everything in it that may be words of Tangoe, each
 * with the field that it is about; of a web page its title.
 *
 * @param body parsed JSON or text
 * @param secrets redacted wherever they occur
 * @returns at most 500 characters, '' if there are no words
 */
export function errorText(body: unknown, secrets: string[] = []): string {
	if (typeof body === 'string' && isHtml(body)) return redactedLine(pageTitle(body), secrets);
	return redactedLine(errorWords(parsed(body), true).join('; '), secrets);
}

/**
 * What an answer with a success status says went wrong: only what stands under a word for it, because the
 * rest may be a record.
 *
 * @param secrets redacted wherever they occur
 * @returns at most 500 characters, '' if there are no words
 */
export function complaintText(body: unknown, secrets: string[] = []): string {
	if (typeof body === 'string') {
		return isSentence(body) || isHtml(body) ? errorText(body, secrets) : '';
	}
	return redactedLine(errorWords(body, false).join('; '), secrets);
}

/** Whether a body is text that is no data, as JSON is that was cut off: the values in it are somebody's. */
export function isSentence(body: unknown): body is string {
	if (typeof body !== 'string' || body.length > MAX_SENTENCE_LENGTH) return false;
	return body.trim() !== '' && !/^\s*[[{"]/.test(body);
}

/** What was answered, for the end of a message: " (status 422): Line is not active". */
export function answerInWords({ status, said = '' }: { status?: number; said?: string }): string {
	return `${status === undefined ? '' : ` (status ${status})`}${said === '' ? '' : `: ${said}`}`;
}

/** A text that is JSON or XML, by what is in it. */
function parsed(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	const text = body.trimStart();
	if (text.startsWith('<')) return xmlObject(text);
	if (!/^[[{]/.test(text) || text.length > MAX_JSON_LENGTH) return body;
	try {
		return JSON.parse(text);
	} catch {
		return body;
	}
}
