import { TangoeError, tangoeErrorOf, type TangoeErrorKind } from '../../../../errors/tangoeError';
import { postActivity } from '../../../../transport/postActivity';
import { wantsComparison } from '../duplicates/sentBefore';
import { idsOf } from '../identity/identity';
import {
	keyText,
	type ComparedOrder,
	type Duplicate,
	type JournalEntry,
	type Placement,
	type Unanswered,
} from '../order';
import type { OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { assertOwn, isEarlier } from './answeredRecord';
import { momentNow } from './lost/moment';
import { openOrdersOf } from './lost/openOrders';
import { recoverLost, type UnansweredOrder } from './lost/recoverLost';

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
	const placing = startPlacing(run, order, isAmbiguous);
	run.placements.set(keyText(order.key), placing);
	return await placing;
}

async function startPlacing(
	run: OrderRun,
	order: ComparedOrder,
	isAmbiguous: boolean,
): Promise<Placement> {
	const { duplicate, sentBefore, body } = order;
	if (duplicate) return await returnExisting(run, duplicate);
	return await openOrdersOf(run.connection.origin).during(body.activity, async (rivals) =>
		sentBefore
			? await lookUpSent(run, order, sentBefore, { rivals, isAmbiguous })
			: await sendOnce(run, order, { rivals, isAmbiguous }),
	);
}

/** By what an order could be mistaken for another one. */
type Others = Pick<UnansweredOrder, 'isAmbiguous' | 'rivals'>;

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

async function sendOnce(run: OrderRun, order: ComparedOrder, others: Others): Promise<Placement> {
	const { key, body, activityIdsBefore } = order;
	const sentAt = momentNow();
	const isBeforeKnown = wantsComparison(order);
	const sending = entryOf(run, order, { sentAt, isBeforeKnown });
	const entry = run.journal.recordSending(key, sending, activityIdsBefore);
	try {
		const created = await postActivity(run.connection, body);
		assertOwn(created, (id) => activityIdsBefore.includes(id) || run.claimedIds.has(id));
		const { record, complaint } = created;
		const isDoubtful = isEarlier(created, sentAt);
		return claim(run, entry, {
			record,
			outcome: 'created',
			...(complaint !== undefined && { complaint }),
			...(isDoubtful && { isEarlier: true }),
		});
	} catch (caught) {
		const error = tangoeErrorOf(caught);
		if (NOT_PLACED.has(error.kind)) {
			run.journal.recordNotPlaced(key, entry);
			// Tangoe answered no, or was never asked.
			throw withOutcome(error, error.details.status === undefined ? 'notSent' : 'failed');
		}
		const lost = {
			...others,
			activity: body.activity,
			sentAt,
			activityIdsBefore,
			isBeforeKnown,
			fault: error,
		};
		return claim(run, entry, await recoverLost(run, lost));
	}
}

/** The same order was sent before without an answer, so it may be at Tangoe: it is not sent a second time. */
async function lookUpSent(
	run: OrderRun,
	order: ComparedOrder,
	sent: JournalEntry,
	others: Others,
): Promise<Placement> {
	const { unanswered } = sent;
	if (!unanswered) throw new Error('An order with an answer is not looked up');
	const earlier = unansweredOf(run, sent, unanswered);
	const placement = await recoverLost(run, {
		...earlier,
		...(unanswered.bodyHash === order.bodyHash && { activity: order.body.activity }),
		isAmbiguous: others.isAmbiguous,
		rivals: () => [...others.rivals(), ...earlier.rivals()],
	});
	// Later tries find it under this item too.
	claim(run, run.journal.recordSending(order.key, entryOf(run, order, unanswered), []), placement);
	return claim(run, sent, placement);
}

function entryOf(
	{ connection }: OrderRun,
	{ requestHash, bodyHash, duplicateKey, endsOn, body }: ComparedOrder,
	{ sentAt, isBeforeKnown }: Pick<Unanswered, 'isBeforeKnown' | 'sentAt'>,
): JournalEntry & { unanswered: Unanswered } {
	return {
		requestHash,
		origin: connection.origin,
		duplicateKey,
		...(endsOn !== undefined && { endsOn }),
		unanswered: { sentAt, isBeforeKnown, bodyHash, ids: idsOf(body.activity) },
	};
}

/**
 * What the journal knows of an order without an answer. Of the others without one it knows only whom and
 * what they are about, so that each may have left the same record.
 */
export function unansweredOf(
	{ journal, connection: { origin } }: OrderRun,
	entry: JournalEntry,
	unanswered: Unanswered,
): Omit<UnansweredOrder, 'isAmbiguous'> {
	const { ids, sentAt, isBeforeKnown } = unanswered;
	return {
		activity: ids,
		sentAt,
		activityIdsBefore: journal.idsBefore(unanswered),
		isBeforeKnown,
		rivals: () =>
			journal
				.formerEntries()
				.filter((other) => other !== entry && other.origin === origin)
				.flatMap((other) => (other.unanswered ? [other.unanswered.ids] : [])),
	};
}

/** Tangoe holds the order: its activity belongs to no other one. */
export function claim(run: OrderRun, entry: JournalEntry, placement: Placement): Placement {
	const id = String(placement.record.id);
	run.journal.recordPlaced(entry, id, placement.outcome);
	if (placement.complaint !== undefined) entry.hasComplaint = true;
	if (placement.isEarlier) entry.isEarlier = true;
	run.claimedIds.add(id);
	openOrdersOf(run.connection.origin).own(id);
	return placement;
}
