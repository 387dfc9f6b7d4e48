import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, isFailure, settle, type Result } from '../../../errors/result';
import { Lists } from '../../../lookups/lists';
import { heldBack, isFatalForAll } from '../../../run/batch';
import type { Operation } from '../../../run/result';
import { connect, type Connection } from '../../../transport/connection';
import { findDuplicates } from './duplicates/findDuplicates';
import { OrderJournal } from './journal';
import type { CheckedOrder, OrderRequest, OrderRun, RememberedOrder } from './order';
import { withOutcome } from './outcome';
import { notLookedUp, resumeOrders } from './place/resumeOrders';
import { checkOrder } from './read/checkOrder';
import { readOrder } from './read/readOrder';
import { resolveOrders } from './resolveOrders';
import { holdBackAllIfOneFailed, mapSuccesses } from './results';
import { sendOrPreview } from './sendOrPreview';

/** Places one order for each item. */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const requests = items.map((item) => readOrder(context, { item, part: 0 }, now));
		const results = await placeRequests(context, requests, now);
		return results.map((result) => [result]);
	};
}

/**
 * The way of the orders of a run. Every order is checked, resolved and compared with what exists before
 * the first one is sent. Where the workflow stops on errors, one faulty order means that nothing is sent;
 * where it continues, the others are. Orders that an earlier try has sent are resumed instead.
 */
export async function placeRequests(
	context: IExecuteFunctions,
	requests: Array<Result<OrderRequest>>,
	now: Date,
): Promise<Array<Result<IDataObject>>> {
	const journal = new OrderJournal(context);
	const connection = await settle(connect(context));
	const remembered = new Map<Result<OrderRequest>, RememberedOrder>();
	for (const request of requests) {
		const entry = isFailure(request) ? undefined : journal.find(request, originOf(connection));
		if (entry && !isFailure(request)) remembered.set(request, { ...request, entry });
	}
	const fresh = requests.filter((request) => !remembered.has(request));

	const lanes = { remembered: [...remembered.values()], fresh: fresh.map(checked) };
	const { resumed, placed } = isFailure(connection)
		? withoutConnection(connection, lanes)
		: await resumeAndPlace(startRun(context, connection, journal, now), lanes);

	const results = new Map<Result<OrderRequest>, Result<IDataObject>>();
	[...remembered.keys()].forEach((request, index) => results.set(request, resumed[index]));
	fresh.forEach((request, index) => results.set(request, notSentUnlessSaid(placed[index])));
	return requests.map((request) => results.get(request) ?? heldBack());
}

/** The orders of a run: those that an earlier try has sent, and those that were not sent yet. */
interface Lanes {
	remembered: RememberedOrder[];
	fresh: Array<Result<CheckedOrder>>;
}

interface LaneResults {
	resumed: Array<Result<IDataObject>>;
	placed: Array<Result<IDataObject>>;
}

async function resumeAndPlace(run: OrderRun, { remembered, fresh }: Lanes): Promise<LaneResults> {
	const resumed = await resumeOrders(run, remembered);
	const isOver = resumed.some(
		(result) =>
			isFailure(result) && (!run.context.continueOnFail() || isFatalForAll(result.error, false)),
	);
	const going = isOver ? await mapSuccesses(fresh, async (orders) => orders.map(heldBack)) : fresh;
	return { resumed, placed: await placeFresh(run, going) };
}

async function placeFresh(
	run: OrderRun,
	checkedOrders: Array<Result<CheckedOrder>>,
): Promise<Array<Result<IDataObject>>> {
	const hold = <Order>(orders: Array<Result<Order>>) => holdBackAllIfOneFailed(run.context, orders);
	const resolved = await mapSuccesses(
		hold(checkedOrders),
		async (orders) => await resolveOrders(run, orders),
	);
	const compared = await mapSuccesses(
		hold(resolved),
		async (orders) => await findDuplicates(run, orders),
	);
	return await mapSuccesses(hold(compared), async (orders) => await sendOrPreview(run, orders));
}

/** Nothing can be asked, so nothing is sent; what an earlier try has sent is still known. */
function withoutConnection(failure: Failure, { remembered, fresh }: Lanes): LaneResults {
	return {
		resumed: remembered.map((order) => notLookedUp(order, failure)),
		placed: fresh.map((order) => (isFailure(order) ? order : failure)),
	};
}

function startRun(
	context: IExecuteFunctions,
	connection: Connection,
	journal: OrderJournal,
	now: Date,
): OrderRun {
	return {
		context,
		connection,
		lists: new Lists(connection),
		now,
		journal,
		claimedIds: new Set(journal.activityIds()),
		placements: new Map(),
		firstOrders: new Map(),
	};
}

function originOf(connection: Result<Connection>): string | undefined {
	return isFailure(connection) ? undefined : connection.origin;
}

function checked(request: Result<OrderRequest>): Result<CheckedOrder> {
	return isFailure(request) ? request : checkOrder(request);
}

/** What failed on the way to the sending was not sent. */
function notSentUnlessSaid(result: Result<IDataObject>): Result<IDataObject> {
	if (!isFailure(result) || result.error.details.outcome !== undefined) return result;
	return new Failure(withOutcome(result.error, 'notSent'));
}
