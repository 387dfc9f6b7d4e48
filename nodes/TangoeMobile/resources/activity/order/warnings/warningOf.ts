import { toText } from '../../../../kinds/wording';
import type { Row } from '../../../../transport/answers/envelope';
import { isVoid, phaseOf } from '../../states';
import type { OrderBody, Placement } from '../order';
import { contradictedFlags, differentSubjects } from './differences';

const MAX_STATE_LENGTH = 60;

/**
 * What speaks against an order having been placed as it was sent, although Tangoe holds its activity; in
 * whole sentences, without IDs.
 *
 * @param body as it was sent, as far as it is known
 * @returns undefined where nothing does
 */
export function warningOf(body: OrderBody, placement: Placement): string | undefined {
	const doubts = [
		...placementDoubts(body, placement),
		...existingDoubts(placement),
		...flagDoubts(body, placement),
	];
	return doubts.length > 0 ? doubts.join(' ') : undefined;
}

/** An activity that was there before is another order's. */
function placementDoubts(
	{ activity }: OrderBody,
	{ record, outcome, complaint, isEarlier }: Placement,
): string[] {
	if (outcome === 'alreadyThere') return [];
	const doubts: string[] = [];
	if (complaint !== undefined) {
		doubts.push(`Its answer also reports an error${complaint === '' ? '' : `: ${complaint}`}.`);
	}
	if (isEarlier) doubts.push('Its record was created long before it was sent.');
	if (isVoid(record)) doubts.push(`Its state is ${stateIn(record)}.`);
	const different = differentSubjects(activity, record);
	if (different.length > 0) {
		doubts.push(`Its record does not show what was sent as ${different.join(', ')}.`);
	}
	return doubts.length > 0
		? ['Tangoe Mobile holds this order, but it may not be carried out as sent.', ...doubts].concat(
				'Check the activity in Tangoe Mobile.',
			)
		: [];
}

/** An existing order in an unknown state may have been withdrawn or refused. */
function existingDoubts({ record, outcome }: Placement): string[] {
	if (outcome !== 'alreadyThere' || phaseOf(record) !== 'unknown') return [];
	const state = stateIn(record);
	const shown =
		state === '' ? 'shows no state' : `is in the state ${state}, which this node does not know`;
	return [
		`The order that exists already ${shown}. Check in Tangoe Mobile that it was not withdrawn or refused.`,
	];
}

function stateIn({ state }: Row): string {
	return toText(state ?? '')
		.slice(0, MAX_STATE_LENGTH)
		.trim();
}

function flagDoubts(body: OrderBody, { record }: Placement): string[] {
	const flags = contradictedFlags(body, record);
	return flags.length > 0
		? [
				`Tangoe Mobile's record shows other values than were sent for ${flags.join(', ')}. Check it, or try the other Warranty Placement.`,
			]
		: [];
}
