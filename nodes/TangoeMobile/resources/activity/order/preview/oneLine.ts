const MAX_LENGTH = 400;

const LINE_BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/** What colors or moves text in a terminal: a control character, almost always the escape, with a bracket. */
const ESCAPE_SEQUENCES = /(?!\t)\p{Cc}\[[0-?]*[ -/]*[@-~]/gu;
/** White space, and letters that look like it: enough of them would begin a new line on the screen. */
const BLANKS = /[\s\u115f\u1160\u2800\u3164\uffa0]+/gu;
/** Control characters, marks that turn the direction of text or are not shown, and halves of a character. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * A value as one line of a preview. Whoever fills in a form or names a record in Tangoe must not be able
 * to add a line to what a manager approves, so line breaks become "⏎", and nothing invisible remains.
 *
 * @returns at most 400 characters of the value; a longer one says how long it is
 */
export function oneLine(value: string): string {
	const line = value
		.slice(0, MAX_LENGTH)
		.replace(LINE_BREAKS, ' ⏎ ')
		.replace(ESCAPE_SEQUENCES, '')
		.replace(INVISIBLE, '')
		.replace(BLANKS, ' ')
		.trim();
	if (value.length > MAX_LENGTH) return `${line}… (${value.length} characters in all)`;
	return line === '' ? '(nothing that can be shown)' : line;
}
