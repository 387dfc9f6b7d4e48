import type { Connection } from '../../../transport/connection';
import type { Row } from '../../../transport/envelope';
import {
	TangoeError,
	tangoeErrorOf,
	type TangoeErrorDetails,
	type TangoeErrorKind,
} from '../../../transport/errors/tangoeError';
import { postActivity } from '../../../transport/order';
import { readActivity } from '../readActivity';
import { findPlaced } from './findPlaced';
import { idsOf, type Memo, type OrderMemo } from './memo';
import type { ReadyOrder } from './ready';

/** An order that Tangoe holds. */
export interface Placement {
	record: Row;
	/** How it is known: from the answer, by looking it up after the answer was lost, or from an earlier try. */
	placement: 'created' | 'found' | 'placedBefore';
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

/** An order ready to be sent. */
export interface Order extends ReadyOrder {
	/** Whether the record of another item of the run could not be told from this one's, see `marksOf`. */
	hasTwin: boolean;
}

/** What the orders of one run share. */
export interface OrderRun {
	connection: Connection;
	memo: OrderMemo;
	/** IDs of the activities that belong to its items. */
	taken: Set<string>;
}

/**
 * Places the order of one item: sends it once, and never again once it may have arrived, in this try
 * or any later one. When the answer is lost, it looks the order up instead.
 *
 * @throws TangoeError; kind `unknownOutcome` when it cannot be told whether Tangoe holds the order
 */
export async function placeOrder(run: OrderRun, order: Order): Promise<Placement> {
	const { earlier } = order;
	const placed = earlier ? await recall(run, order, earlier) : await sendOnce(run, order);
	const id = String(placed.record.id);
	run.memo.placed(order.itemIndex, id);
	run.taken.add(id);
	return placed;
}

async function sendOnce(run: OrderRun, order: Order): Promise<Placement> {
	const { connection, memo } = run;
	const { itemIndex, body, hash } = order;
	const sentAt = Date.now();
	memo.sending(itemIndex, { order: hash, sentAt, ids: idsOf(body) });
	try {
		return { record: await postActivity(connection, body), placement: 'created' };
	} catch (error) {
		const fault = tangoeErrorOf(error);
		if (NOT_PLACED.has(fault.kind)) {
			memo.notPlaced(itemIndex);
			throw tangoeErrorOf(fault);
		}
		return await lookUp(run, order, sentAt);
	}
}

async function recall(
	run: OrderRun,
	order: Order,
	{ activityId, sentAt }: Memo,
): Promise<Placement> {
	if (activityId === undefined) return await lookUp(run, order, sentAt);
	return { record: await readOrBare(run.connection, activityId), placement: 'placedBefore' };
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
): Promise<Placement> {
	if (hasTwin)
		throw unknownOutcome(
			'another item of this run orders the same for this employee, so that the two cannot be told apart',
		);
	let record: Row | undefined;
	try {
		record = await findPlaced(connection, body, sentAt, taken);
	} catch (error) {
		throw outage(tangoeErrorOf(error));
	}
	// Another item may have recognised the same record while this one was reading.
	if (!record || taken.has(String(record.id))) {
		throw unknownOutcome('no single activity of Tangoe Mobile could be recognised as it');
	}
	return { record, placement: 'found' };
}

function outage(cause: TangoeError): TangoeError {
	return unknownOutcome(`looking it up failed too (${cause.message})`, {
		...cause.details,
		isOutage: true,
	});
}

function unknownOutcome(because: string, details: TangoeErrorDetails = {}): TangoeError {
	return new TangoeError(
		'unknownOutcome',
		`The answer to this order was lost, and ${because}. It may or may not have been placed, and is not sent again`,
		'Look at the activities of this employee in Tangoe Mobile before you order again.',
		details,
	);
}
