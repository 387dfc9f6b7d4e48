import type { OrderBody, Placement } from '../order';
import { contradictedFlags, differentSubjects } from './differences';

/** States in which nothing comes of an activity. Which states there are is not documented. */
const DEAD_STATES = new Set([
	'canceled',
	'cancelled',
	'declined',
	'denied',
	'error',
	'failed',
	'refused',
	'rejected',
	'voided',
	'withdrawn',
]);

/**
 * What speaks against an order having been placed as it was sent, although Tangoe holds its activity; in
 * whole sentences, without IDs.
 *
 * @param body as it was sent, as far as it is known
 * @returns undefined where nothing does
 */
export function warningOf(body: OrderBody, placement: Placement): string | undefined {
	const doubts = [...placementDoubts(body, placement), ...flagDoubts(body, placement)];
	return doubts.length > 0 ? doubts.join(' ') : undefined;
}

/** An activity that was there before is another order's. */
function placementDoubts(
	{ activity }: OrderBody,
	{ record, outcome, complaint }: Placement,
): string[] {
	if (outcome === 'alreadyThere') return [];
	const doubts: string[] = [];
	if (complaint !== undefined) {
		doubts.push(`Its answer also reports an error${complaint === '' ? '' : `: ${complaint}`}.`);
	}
	const state = String(record.state ?? '')
		.trim()
		.toLowerCase();
	if (DEAD_STATES.has(state)) doubts.push(`Its state is ${state}.`);
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

function flagDoubts(body: OrderBody, { record }: Placement): string[] {
	const flags = contradictedFlags(body, record);
	return flags.length > 0
		? [
				`Tangoe Mobile's record shows other values than were sent for ${flags.join(', ')}. Check it, or try the other Warranty Placement.`,
			]
		: [];
}
