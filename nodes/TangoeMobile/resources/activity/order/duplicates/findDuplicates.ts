import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { hint } from '../../../../run/hint';
import { endOfRecord, endsAnotherDay } from '../identity/endDay';
import { previewReasonFor } from '../guards/previewReason';
import type { ComparedOrder, Duplicate, ResolvedOrder } from '../order';
import type { FirstOrder, OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { RecentActivities } from './recentActivities';
import { placedByKey, firstNotWithdrawn, sentBefore, wantsComparison } from './sentBefore';

const NOTHING_RECOGNIZED =
	'Tangoe Mobile lists activities without saying whom they are for or when they were created, so duplicate orders could not be recognized.';

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
		const recent = await RecentActivities.read(run.connection, compared, run.now.getTime());
		if (recent.canRecognizeNothing) hint(run.context, NOTHING_RECOGNIZED);
		const placed = placedByKey(run);
		const results: Array<Result<ComparedOrder>> = [];
		// Orders of the run that ask for the same are duplicates of one that was sent before, too.
		for (const order of fromBefore.keys()) firstOrderOf(run, order);
		for (const order of orders) {
			results.push(fromBefore.get(order) ?? (await compare(run, recent, placed, order)));
		}
		return results;
	} catch (caught) {
		const error = comparisonFailed(tangoeErrorOf(caught));
		return orders.map(
			(order) =>
				fromBefore.get(order) ??
				(wantsComparison(order) ? new Failure(error) : { ...order, activityIdsBefore: [] }),
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
	if (!wantsComparison(order)) return { ...order, activityIdsBefore: [] };

	const compared = { ...order, activityIdsBefore: recent.idsFor(order) };
	const existing =
		(await firstNotWithdrawn(run, placed.get(order.duplicateKey))) ??
		(await recent.duplicateOf(order, run.claimedIds));
	if (existing) {
		return applyPolicy(compared, { existing }, endOfRecord(order.draft, existing));
	}
	return first ? applyPolicy(compared, { of: first.key }, first.endsOn) : compared;
}

/**
 * The first order of the run that asks for the same; undefined for the first itself. What is only
 * previewed keeps no other item from being sent.
 */
function firstOrderOf(
	{ context, connection, firstOrders, firstPreviews }: OrderRun,
	{ key, duplicateKey, endsOn, settings }: ResolvedOrder,
): FirstOrder | undefined {
	const isPreview = previewReasonFor(context, connection, settings) !== undefined;
	const first = firstOrders.get(duplicateKey);
	if (first || !isPreview) {
		if (!first) firstOrders.set(duplicateKey, { key, endsOn });
		return first;
	}
	const firstPreview = firstPreviews.get(duplicateKey);
	if (!firstPreview) firstPreviews.set(duplicateKey, { key, endsOn });
	return firstPreview;
}

/** @param endsOn the day on which the existing order ends something, as far as it is known */
function applyPolicy(
	order: ComparedOrder,
	duplicate: Duplicate,
	endsOn: string | undefined,
): Result<ComparedOrder> {
	if (endsAnotherDay(order.draft, order.endsOn, endsOn)) {
		return failed(orderedForAnotherDay(order, duplicate, endsOn));
	}
	return order.settings.ifAlreadyOrdered === 'fail'
		? failed(alreadyOrdered(order, duplicate))
		: { ...order, duplicate };
}

function failed(error: TangoeError): Failure {
	return new Failure(withOutcome(error, 'notSent'));
}

function alreadyOrdered({ draft }: ComparedOrder, duplicate: Duplicate): TangoeError {
	return new TangoeError(
		'alreadyOrdered',
		`${draft.type.name} was not sent: the same order already exists (${inWords(duplicate)})`,
		'If a second one is wanted, set If Already Ordered to Order Anyway in the options.',
	);
}

/** To return the existing order would leave the line running too long, or end it too early. */
function orderedForAnotherDay(
	{ draft, endsOn }: ComparedOrder,
	duplicate: Duplicate,
	existingEndsOn = 'another day',
): TangoeError {
	return new TangoeError(
		'alreadyOrdered',
		`${draft.type.name} was not sent: it is ordered for ${existingEndsOn} already (${inWords(duplicate)}), not for ${endsOn}`,
		'Tangoe Mobile documents no way to change it: change it in the portal, or set If Already Ordered to Order Anyway in the options.',
	);
}

function inWords(duplicate: Duplicate): string {
	if ('of' in duplicate) return `item ${duplicate.of.item} of this run`;
	const { id, created_at, state } = duplicate.existing;
	return `activity ${id}, created ${String(created_at).slice(0, 10)}, state ${String(state ?? 'unknown')}`;
}

/** A credential that is not accepted is the same error with or without a comparison. */
function comparisonFailed(cause: TangoeError): TangoeError {
	if (cause.kind === 'signIn') return withOutcome(cause, 'notSent');
	return new TangoeError(
		cause.kind,
		`Existing orders could not be read, so nothing was sent: ${cause.message}`,
		`${cause.remedy} To order without looking for duplicates, set If Already Ordered to Order Anyway in the options.`,
		{ ...cause.details, outcome: 'notSent' },
	);
}
