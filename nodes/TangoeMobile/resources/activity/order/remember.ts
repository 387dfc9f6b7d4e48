import type { Outcome } from '../../../run/result';
import type { Memo } from './memo';
import { unknownOutcome } from './unknownOutcome';

/**
 * What earlier tries of the run did for an item, where this one failed before it came to it: an order
 * that is placed stays placed, and one whose answer was lost stays unknown.
 */
export function rememberedOutcome(outcome: Outcome, memo: Memo | undefined): Outcome {
	if (!('error' in outcome) || memo === undefined) return outcome;
	if (memo.activityId !== undefined) {
		return { records: [{ id: Number(memo.activityId), outcome: memo.outcome ?? 'created' }] };
	}
	if (outcome.error.details.outcome === 'unknown') return outcome;
	return { error: unknownOutcome(`it was not looked up again (${outcome.error.message})`) };
}
