import type { Connection } from '../../../transport/connection';
import type { Row } from '../../../transport/answers/envelope';
import { TangoeError, tangoeErrorOf, type TangoeErrorKind } from '../../../errors/tangoeError';
import { postActivity } from '../../../transport/postActivity';
import { readActivity } from '../readActivity';
import { findPlaced } from './findPlaced';
import { idsOf, type Memo, type OrderMemo } from './memo';
import { withOutcome, type OrderOutcome } from './outcome';
import type { LookedOrder, Repeat } from './repeats';
import { unknownOutcome } from './unknownOutcome';

/** An order that Tangoe holds. */
export interface Placement {
	record: Row;
	outcome: Extract<OrderOutcome, 'alreadyThere' | 'created' | 'recovered'>;
}

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

/** An order that nothing stands against any more. */
export interface Order extends LookedOrder {
	/** Whether the record of another item of the run could not be told from this one's, see `marksOf`. */
	hasTwin: boolean;
}

/** What the orders of one run share. */
export interface OrderRun {
	connection: Connection;
	memo: OrderMemo;
	/** IDs of the activities that belong to its items. */
	taken: Set<string>;
	/** By item, what is becoming of the orders that were begun. */
	begun: Map<number, Promise<Placement>>;
}

/**
 * Places the order of one item: sends it once, and never again once it may have arrived, in this try
 * or any later one. When the answer is lost, it looks the order up instead. An order that is there
 * already is not sent at all.
 *
 * @throws TangoeError that says what became of the order
 */
export async function placeOrder(run: OrderRun, order: Order): Promise<Placement> {
	const placing = order.repeat ? existing(run, order.repeat) : place(run, order);
	run.begun.set(order.itemIndex, placing);
	return await placing;
}

async function place(run: OrderRun, order: Order): Promise<Placement> {
	const { earlier } = order;
	const placed = earlier ? await recall(run, order, earlier) : await sendOnce(run, order);
	const id = String(placed.record.id);
	run.memo.placed(order.itemIndex, id, placed.outcome);
	run.taken.add(id);
	return placed;
}

/** What is there already: at Tangoe, or as soon as an earlier item of the run has placed it. */
async function existing({ begun }: OrderRun, repeat: Repeat): Promise<Placement> {
	if ('existing' in repeat) return { record: repeat.existing, outcome: 'alreadyThere' };
	let became = 'its order did not succeed';
	try {
		const first = await begun.get(repeat.ofItem);
		if (first) return { record: first.record, outcome: 'alreadyThere' };
	} catch (error) {
		// The other item tells its own reason.
		if (tangoeErrorOf(error).details.outcome === 'unknown') {
			became = 'nobody knows whether its order was placed';
		}
	}
	throw new TangoeError(
		'heldBack',
		`This item was not sent: item ${repeat.ofItem} orders the same, and ${became}`,
		'See what the other item says, mend the cause, then run this item again.',
		{ outcome: 'notSent' },
	);
}

async function sendOnce(run: OrderRun, order: Order): Promise<Placement> {
	const { connection, memo } = run;
	const { itemIndex, body, hash, key, known } = order;
	const sentAt = Date.now();
	memo.sending(itemIndex, { order: hash, key, sentAt, ids: idsOf(body), known });
	try {
		return { record: await postActivity(connection, body), outcome: 'created' };
	} catch (error) {
		const fault = tangoeErrorOf(error);
		if (NOT_PLACED.has(fault.kind)) {
			memo.notPlaced(itemIndex);
			// Tangoe answered no, or was never asked.
			throw withOutcome(fault, fault.details.status === undefined ? 'notSent' : 'failed');
		}
		return await lookUp(run, order, sentAt, known);
	}
}

async function recall(
	run: OrderRun,
	order: Order,
	{ activityId, sentAt, known, outcome }: Memo,
): Promise<Placement> {
	if (activityId === undefined) return await lookUp(run, order, sentAt, known);
	const record = await readOrBare(run.connection, activityId);
	return { record, outcome: outcome === 'recovered' ? 'recovered' : 'created' };
}

/** The order is placed whether or not it can be read at the moment. */
async function readOrBare(connection: Connection, activityId: string): Promise<Row> {
	try {
		return await readActivity(connection, activityId);
	} catch {
		return { id: Number(activityId) };
	}
}

async function lookUp(
	{ connection, taken }: OrderRun,
	{ body, hasTwin }: Order,
	sentAt: number,
	known: string[],
): Promise<Placement> {
	if (hasTwin)
		throw unknownOutcome(
			'another item of this run orders the same for this employee, so that the two cannot be told apart',
		);
	let record: Row | undefined;
	try {
		record = await findPlaced(connection, body, sentAt, new Set([...taken, ...known]));
	} catch (error) {
		throw outage(tangoeErrorOf(error));
	}
	// Another item may have recognised the same record while this one was reading.
	if (!record || taken.has(String(record.id))) {
		throw unknownOutcome('no single activity of Tangoe Mobile could be recognised as it');
	}
	return { record, outcome: 'recovered' };
}

function outage(cause: TangoeError): TangoeError {
	return unknownOutcome(`looking it up failed too (${cause.message})`, {
		...cause.details,
		isOutage: true,
	});
}
