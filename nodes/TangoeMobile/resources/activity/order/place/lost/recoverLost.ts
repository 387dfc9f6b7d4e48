import { tangoeErrorOf, type TangoeError } from '../../../../../errors/tangoeError';
import type { Row } from '../../../../../transport/answers/envelope';
import type { Placement } from '../../order';
import type { OrderRun } from '../../orderRun';
import { unknownOutcome } from '../../outcome';
import { idsOf } from '../../identity/identity';
import { openOrdersOf } from './openOrders';
import type { LostOrder } from './recognize';

/** An order that was sent and not answered. */
export interface UnansweredOrder extends Omit<LostOrder, 'isExcluded'> {
	/** IDs of activities that were there before, as far as they are known. */
	activityIdsBefore: readonly string[];
	/** Whether the record of another order of the run could not be told from this one's. */
	isAmbiguous: boolean;
	/** What came in place of an answer, in this try of the run. */
	fault?: TangoeError;
}

/**
 * Finds out what became of an order whose answer was lost.
 *
 * @throws TangoeError of kind `unknownOutcome` where that cannot be told
 */
export async function recoverLost(
	{ connection, claimedIds, journal, lostOrders }: OrderRun,
	{ activityIdsBefore, isAmbiguous, fault, ...order }: UnansweredOrder,
): Promise<Placement> {
	const openOrders = openOrdersOf(connection.origin);
	const key = lostKey(order);
	openOrders.keepLost(key, idsOf(order.activity), order.sentAt);
	if (isAmbiguous) {
		throw unknownOutcome(
			'another item of this run orders the same for this employee, so that the two cannot be told apart',
			{},
			fault,
		);
	}
	const known = new Set([
		...journal.activityIdsOfExecution(connection.origin),
		...activityIdsBefore,
	]);
	// Asked at every look: meanwhile other orders get their answers, in this run and in others.
	const isExcluded = (id: string) => known.has(id) || claimedIds.has(id) || openOrders.isOwned(id);
	const rivals = () => [...order.rivals(), ...openOrders.lostBeside(key)];
	let record: Row | undefined;
	try {
		record = await lostOrders.find({ ...order, isExcluded, rivals });
	} catch (error) {
		const { message, details } = tangoeErrorOf(error);
		throw unknownOutcome(
			`looking it up failed too (${message})`,
			{ ...details, isOutage: true },
			fault,
		);
	}
	if (!record) {
		throw unknownOutcome(
			'no single activity of Tangoe Mobile could be recognized as it',
			{},
			fault,
		);
	}
	openOrders.dropLost(key);
	return { record, outcome: 'recovered' };
}

/** The same in every try that looks for an order. */
function lostKey({ activity, sentAt }: Pick<LostOrder, 'activity' | 'sentAt'>): string {
	return JSON.stringify([sentAt.processStart, sentAt.uptime, idsOf(activity)]);
}
