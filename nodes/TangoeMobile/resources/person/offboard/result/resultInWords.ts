import type { IDataObject } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';
import { oneLine } from '../../../activity/order/preview/oneLine';
import type { Leaver } from '../leaver/leaver';
import type { PlannedAsset } from '../plan/plan';
import { assetTitle } from './aboutAsset';
import { outcomeOf, type Counts } from './counts';

/**
 * What became of everything a leaver has, as a manager reads it: the counts, and a line for each line and
 * device. What somebody has to look at is in capitals.
 *
 * @param results of the assets of the plan, in their order
 */
export function resultInWords(
	leaver: Leaver,
	assets: readonly PlannedAsset[],
	results: Array<Result<IDataObject>>,
	counts: Counts,
): string {
	const lines = assets.map((planned, index) => assetInWords(planned, results[index]));
	return [countsInWords(leaver, counts), ...lines].join('\n');
}

/** What there is none of is not named. */
function countsInWords({ employeeId, lastDay }: Leaver, counts: Counts): string {
	const parts = [
		[counts.found, 'found'],
		[counts.done, 'ordered now'],
		[counts.already_there, 'ordered before or as wanted already'],
		[counts.skipped, 'left alone'],
		[counts.not_yet, 'to be ordered on the last day'],
		[counts.failed, 'failed'],
		[counts.unknown, 'not known'],
	] as const;
	const named = parts.filter(([count], index) => index === 0 || count > 0);
	return `Offboarding of employee ${oneLine(employeeId)}, last day ${lastDay}: ${named.map(([count, words]) => `${count} ${words}`).join(', ')}.`;
}

function assetInWords({ asset, choice }: PlannedAsset, result: Result<IDataObject>): string {
	const title = `- ${assetTitle(asset)}: `;
	const action = choice.action.name;
	if (result instanceof Failure) {
		const isUnknown = outcomeOf(result) === 'unknown';
		return `${title}${action} ${isUnknown ? 'MAY BE ORDERED' : 'IS NOT ORDERED'}. ${result.error.sentence}`;
	}
	const { id, ends_on: endsOn, reason } = result;
	if (id === undefined)
		return `${title}${NOTHING[outcomeOf(result)] ?? 'nothing'}. ${String(reason)}`;
	const when = outcomeOf(result) === 'alreadyThere' ? 'ordered before' : 'ordered';
	const day = endsOn === undefined ? '' : `, ends on ${String(endsOn)}`;
	return `${title}${action}, ${when}${day} (activity ${String(id)})`;
}

const NOTHING: Record<string, string> = {
	asWanted: 'nothing to do',
	notYet: 'not ordered yet',
	skipped: 'left alone',
};
