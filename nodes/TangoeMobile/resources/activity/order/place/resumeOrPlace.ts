import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, settle, type Result } from '../../../../errors/result';
import { heldBack, StopRule } from '../../../../run/stopRule';
import { connect, type Connection } from '../../../../transport/connection';
import { OrderJournal } from '../journal';
import type { AskedOrder, JournalEntry, OrderRequest, RememberedOrder } from '../order';
import { readsOf, type OrderRun, type SharedReads } from '../orderRun';
import { withOutcome } from '../outcome';
import { withEarlierOrders } from './earlierOrders';
import { LostOrderSearch } from './lost/lostOrderSearch';
import { resumeOrders, withoutLookup } from './resumeOrders';

type Request = Result<OrderRequest>;
type Results = Array<Result<IDataObject>>;

/** Places orders that no earlier try has sent, and requests that could not be read. */
type PlaceFresh = (run: OrderRun, fresh: Request[]) => Promise<Results>;

/**
 * Resumes the orders that an earlier try of the run has sent, then places the others. A try that ended
 * without an answer decides first: what it left open is known before anything more is sent.
 *
 * @param shared what was read before the orders were known, so that it is not read again
 */
export async function resumeOrPlace(
	context: IExecuteFunctions,
	asked: AskedOrder[],
	now: Date,
	placeFresh: PlaceFresh,
	shared?: SharedReads,
): Promise<Results> {
	const requests = asked.map(({ request }) => request);
	const journal = new OrderJournal(context);
	const connection = await settle(connect(context));
	const remembered = rememberedIn(journal, requests, connection);
	const fresh = requests.filter((request) => !remembered.has(request));
	// Before anything more is sent: what this try sends is no earlier order.
	const sentBefore = sentForItems(journal, remembered);

	const results = new Map<Request, Result<IDataObject>>();
	const add = (ofRequests: Iterable<Request>, found: Results) =>
		[...ofRequests].forEach((request, index) => results.set(request, found[index]));
	if (connection instanceof Failure) {
		// Nothing can be asked, so nothing is sent; what an earlier try has sent is still known.
		const orders = [...remembered.values()];
		add(
			remembered.keys(),
			orders.map((order) => withoutLookup(order, connection)),
		);
		add(
			fresh,
			fresh.map((request) => (request instanceof Failure ? request : connection)),
		);
	} else {
		const run = startRun(context, connection, journal, [...remembered.values()], now, shared);
		const resumed = await resumeOrders(run);
		resumed.forEach((result) => run.stopRule.note(result));
		add(remembered.keys(), resumed);
		add(fresh, await placeFresh(run, fresh));
	}
	return asked.map(({ key, request }) => {
		const result = notSentUnlessSaid(results.get(request) ?? heldBack());
		return withEarlierOrders(result, sentBefore.get(key.item) ?? []);
	});
}

/** By item, what earlier tries have sent for it and no order of this try is: copied, because the journal goes on. */
function sentForItems(
	journal: OrderJournal,
	remembered: ReadonlyMap<Request, RememberedOrder>,
): Map<number, JournalEntry[]> {
	const resumed = new Set([...remembered.values()].map(({ entry }) => entry));
	return new Map(
		[...journal.entriesByItem()].map(([item, parts]) => [
			item,
			[...parts.values()].flat().filter((entry) => !resumed.has(entry)),
		]),
	);
}

function rememberedIn(
	journal: OrderJournal,
	requests: Request[],
	connection: Result<Connection>,
): Map<Request, RememberedOrder> {
	const origin = connection instanceof Failure ? undefined : connection.origin;
	const remembered = new Map<Request, RememberedOrder>();
	for (const request of requests) {
		if (request instanceof Failure) continue;
		const entry = journal.find(request, origin);
		if (entry) remembered.set(request, { ...request, entry });
	}
	return remembered;
}

function startRun(
	context: IExecuteFunctions,
	connection: Connection,
	journal: OrderJournal,
	remembered: RememberedOrder[],
	now: Date,
	{ lists, activities }: SharedReads = readsOf(connection),
): OrderRun {
	return {
		context,
		connection,
		lists,
		activities,
		now,
		beganAt: performance.now(),
		journal,
		remembered,
		stopRule: new StopRule(context),
		lostOrders: new LostOrderSearch(connection),
		claimedIds: new Set(journal.activityIds(connection.origin)),
		placements: new Map(),
		firstOrders: new Map(),
		firstPreviews: new Map(),
	};
}

/** Only sending names other outcomes: what failed on the way to it was not sent. */
function notSentUnlessSaid(result: Result<IDataObject>): Result<IDataObject> {
	if (!(result instanceof Failure) || result.error.details.outcome !== undefined) return result;
	return new Failure(withOutcome(result.error, 'notSent'));
}
