import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { endOfRecord, endsAnotherDay } from '../identity/endDay';
import type { ComparedOrder, Duplicate, ResolvedOrder } from '../order';
import type { FirstOrder, OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { differingFields } from './differingFields';
import { firstOrderOf } from './firstOrder';
import { isUnansweredInProcess, placedInProcess } from '../acrossRuns/placedInProcess';
import { RecentActivities, type Found } from './recentActivities';
import {
	alreadyOrdered,
	lostByOtherRun,
	maybeOrdered,
	orderedForAnotherDay,
	orderedOtherwise,
} from './refusals';
import { placedByKey, sentBefore, wantsComparison } from './sentBefore';

/**
 * Compares the orders of a run with what exists and with each other. Where the activities cannot be read,
 * what should have been compared is not sent.
 */
export async function findDuplicates(
	run: OrderRun,
	orders: ResolvedOrder[],
): Promise<Array<Result<ComparedOrder>>> {
	const fromBefore = sentBefore(run, orders);
	const isFresh = (order: ResolvedOrder) => !fromBefore.has(order);
	try {
		const compared = orders.filter((order) => wantsComparison(order) && isFresh(order));
		const recent = await RecentActivities.read(run, compared);
		const placed = placedByKey(run);
		const results: Array<Result<ComparedOrder>> = [];
		// Orders of the run that ask for the same are duplicates of one that was sent before, too.
		for (const order of fromBefore.keys()) firstOrderOf(run, order);
		for (const order of orders) {
			results.push(fromBefore.get(order) ?? (await compare(run, recent, placed, order)));
		}
		return results;
	} catch (caught) {
		// One for all orders, because it is about none of them: a run has either fixed policies or none.
		const failure = new Failure(comparisonFailed(tangoeErrorOf(caught), orders[0]));
		return orders.map(
			(order) =>
				fromBefore.get(order) ??
				(wantsComparison(order) ? failure : { ...order, activityIdsBefore: [] }),
		);
	}
}

async function compare(
	run: OrderRun,
	recent: RecentActivities,
	placed: Map<string, string[]>,
	order: ResolvedOrder,
): Promise<Result<ComparedOrder>> {
	const first = firstOrderOf(run, order);
	const placedIds = placedInProcess(run, order, placed);
	const found = wantsComparison(order)
		? await recent.lookFor(order, placedIds)
		: await recent.existingAmong(order, placedIds);
	const compared = {
		...order,
		activityIdsBefore: wantsComparison(order) ? recent.idsFor(order) : [],
	};
	const { existing } = found;
	if (existing) {
		return applyPolicy(compared, { existing }, { endsOn: endOfRecord(order.draft, existing) });
	}
	if (isUnansweredInProcess(run, order)) {
		return lostByOtherRun(order);
	}
	return first ? applyPolicy(compared, { of: first.key }, first) : withUnclear(compared, found);
}

/** Where it cannot be told whether there is a duplicate, the type decides. */
function withUnclear(order: ComparedOrder, { unclear }: Found): Result<ComparedOrder> {
	if (unclear === undefined) return order;
	return order.draft.type.duplicates.isNeverWantedAgain
		? maybeOrdered(order, unclear)
		: { ...order, isCheckIncomplete: true };
}

/** @param existing what is known of the existing order */
function applyPolicy(
	order: ComparedOrder,
	duplicate: Duplicate,
	{ endsOn, body }: Omit<FirstOrder, 'key'>,
): Result<ComparedOrder> {
	if (endsAnotherDay(order.draft, order.endsOn, endsOn)) {
		return orderedForAnotherDay(order, duplicate, endsOn);
	}
	if (order.settings.ifAlreadyOrdered === 'fail') return alreadyOrdered(order, duplicate);
	const differing = body ? differingFields(order, body) : [];
	return differing.length > 0
		? orderedOtherwise(order, duplicate, differing)
		: { ...order, duplicate };
}

/** A credential that is not accepted is the same error with or without a comparison. */
function comparisonFailed(cause: TangoeError, { draft }: ResolvedOrder): TangoeError {
	if (cause.kind === 'signIn') return withOutcome(cause, 'notSent');
	return new TangoeError(
		cause.kind,
		`Existing orders could not be read, so nothing was sent: ${cause.message}`,
		draft.type.duplicates.isFixed
			? cause.remedy
			: `${cause.remedy} To order without looking for duplicates, set If Already Ordered to Order Anyway in the options.`,
		{ ...cause.details, outcome: 'notSent' },
	);
}
