import { TangoeError, tangoeErrorOf, type TangoeErrorKind } from '../../../../errors/tangoeError';
import { postActivity } from '../../../../transport/postActivity';
import { idsOf } from '../identity';
import {
	keyText,
	type ComparedOrder,
	type Duplicate,
	type JournalEntry,
	type Placement,
} from '../order';
import type { OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { recoverLost } from './recoverLost';

/** After these, Tangoe certainly does not hold the order. */
const NOT_PLACED = new Set<TangoeErrorKind>([
	'configuration',
	'unreachable',
	'signIn',
	'forbidden',
	'notFound',
	'rateLimited',
	'cancelled',
	'refused',
]);

/**
 * Places one order: sends it once, and never again once it may have arrived, in this try or any later
 * one. When the answer is lost, it looks the order up instead. A duplicate is not sent at all.
 *
 * @param isAmbiguous whether the record of another order of the run could not be told from this one's
 * @throws TangoeError that says what became of the order
 */
export async function placeOrder(
	run: OrderRun,
	order: ComparedOrder,
	isAmbiguous: boolean,
): Promise<Placement> {
	const placing = order.duplicate
		? returnExisting(run, order.duplicate)
		: sendOnce(run, order, isAmbiguous);
	run.placements.set(keyText(order.key), placing);
	return await placing;
}

/** What exists already: at Tangoe, or as soon as an earlier order of the run is placed. */
async function returnExisting({ placements }: OrderRun, duplicate: Duplicate): Promise<Placement> {
	if ('existing' in duplicate) return { record: duplicate.existing, outcome: 'alreadyThere' };
	let reason = 'its order did not succeed';
	try {
		const first = await placements.get(keyText(duplicate.of));
		if (first) return { record: first.record, outcome: 'alreadyThere' };
	} catch (error) {
		// The other item names its own reason.
		if (tangoeErrorOf(error).details.outcome === 'unknown') {
			reason = 'nobody knows whether its order was placed';
		}
	}
	throw new TangoeError(
		'heldBack',
		`This item was not sent: item ${duplicate.of.item} orders the same, and ${reason}`,
		'See what the other item says, fix the cause, then run this item again.',
		{ outcome: 'notSent' },
	);
}

async function sendOnce(
	run: OrderRun,
	order: ComparedOrder,
	isAmbiguous: boolean,
): Promise<Placement> {
	const { key, body, requestHash, duplicateKey, endsOn, activityIdsBefore } = order;
	const { activity } = body;
	const sentAt = Date.now();
	const entry = run.journal.recordSending(key, {
		requestHash,
		origin: run.connection.origin,
		duplicateKey,
		endsOn,
		sentAt,
		ids: idsOf(activity),
		activityIdsBefore,
	});
	try {
		return claim(run, entry, {
			record: await postActivity(run.connection, body),
			outcome: 'created',
		});
	} catch (caught) {
		const error = tangoeErrorOf(caught);
		if (NOT_PLACED.has(error.kind)) {
			run.journal.recordNotPlaced(key, entry);
			// Tangoe answered no, or was never asked.
			throw withOutcome(error, error.details.status === undefined ? 'notSent' : 'failed');
		}
		const lost = { activity, sentAt, activityIdsBefore, isAmbiguous };
		return claim(run, entry, await recoverLost(run, lost));
	}
}

/** Tangoe holds the order: its activity belongs to no other one. */
export function claim(run: OrderRun, entry: JournalEntry, placement: Placement): Placement {
	const id = String(placement.record.id);
	run.journal.recordPlaced(entry, id, placement.outcome);
	run.claimedIds.add(id);
	return placement;
}
