import type { IDataObject } from 'n8n-workflow';

import { comment, label } from '../../../../../fields/order/texts';
import type { Row } from '../../../../../transport/answers/envelope';
import { differs, isSameSubject } from '../../identity/identity';

/** Attributes that a server may show otherwise than they were sent. */
const TEXTS = new Set([comment, label].map(({ attribute }) => attribute));

/** Longer texts are compared by their beginning. */
const MAX_COMPARED = 10_000;
/** A shorter text was not cut: it is another one. */
const MIN_CUT = 50;

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
};

/** How far a record resembles an order: in all that it shows, in all but a text that a person wrote, or not. */
export type Resemblance = 'whole' | 'butTexts' | 'none';

/**
 * Compares the record of an activity with an order.
 *
 * @param activity as it was sent, as far as that is known
 */
export function resemblance(row: Row, activity: IDataObject): Resemblance {
	if (!isSameSubject(row, activity)) return 'none';
	const different = Object.entries(activity).filter(
		([key, sent]) => differs(row[key], sent) && !(TEXTS.has(key) && isSameText(row[key], sent)),
	);
	if (different.length === 0) return 'whole';
	return different.every(([key]) => TEXTS.has(key)) ? 'butTexts' : 'none';
}

/** Whether two texts are the same but for white space, HTML entities, and an end that was cut off. */
function isSameText(answered: unknown, sent: unknown): boolean {
	const [shown, whole] = [plainText(answered), plainText(sent)];
	return shown === whole || (shown.length >= MIN_CUT && whole.startsWith(shown));
}

function plainText(value: unknown): string {
	return String(value)
		.slice(0, MAX_COMPARED)
		.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity])
		.replace(/\s+/g, ' ')
		.trim();
}
