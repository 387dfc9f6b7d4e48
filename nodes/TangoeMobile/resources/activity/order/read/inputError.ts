import { TangoeError } from '../../../../errors/tangoeError';
import type { Problem } from '../../../../kinds/fieldKind';
import type { Draft } from '../order';

const CORRECT_FIELDS = 'Correct these fields. Every item is checked before the first one is sent.';

/** What to do about a preview that cannot be placed. */
export const PREVIEW_AGAIN =
	'Preview it again, and have it approved again. Every item is checked before the first one is sent.';

/** The error that names every fault of an order. */
export function draftError({ type, previewed }: Draft, found: Problem[]): TangoeError {
	return inputError(type.name, found, previewed ? PREVIEW_AGAIN : CORRECT_FIELDS);
}

/**
 * The error of an order that cannot be sent.
 *
 * @param order what the order is called
 */
export function inputError(order: string, found: Problem[], remedy: string): TangoeError {
	const problems = found.map(({ label, text }) => `${label} ${text}.`);
	return new TangoeError('input', `${order} was not sent. ${problems.join(' ')}`, remedy, {
		problems,
	});
}
