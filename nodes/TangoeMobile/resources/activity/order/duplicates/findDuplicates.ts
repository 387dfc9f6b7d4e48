import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { hint } from '../../../../run/hint';
import { previewReasonFor } from '../guards/previewReason';
import type { ComparedOrder, Duplicate, OrderKey, ResolvedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { RecentActivities } from './recentActivities';

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
	try {
		const compared = orders.filter(wantsComparison);
		const recent = await RecentActivities.read(run.connection, compared, run.now.getTime());
		if (recent.canRecognizeNothing) hint(run.context, NOTHING_RECOGNIZED);
		const results: Array<Result<ComparedOrder>> = [];
		for (const order of orders) results.push(await compare(run, recent, order));
		return results;
	} catch (caught) {
		const error = comparisonFailed(tangoeErrorOf(caught));
		return orders.map((order) =>
			wantsComparison(order) ? new Failure(error) : { ...order, activityIdsBefore: [] },
		);
	}
}

function wantsComparison({ settings }: ResolvedOrder): boolean {
	return settings.ifAlreadyOrdered !== 'orderAnyway';
}

async function compare(
	run: OrderRun,
	recent: RecentActivities,
	order: ResolvedOrder,
): Promise<Result<ComparedOrder>> {
	const { claimedIds } = run;
	const of = firstOrderOf(run, order);
	if (!wantsComparison(order)) return { ...order, activityIdsBefore: [] };

	const compared = { ...order, activityIdsBefore: recent.idsFor(order) };
	const existing = await recent.duplicateOf(order, claimedIds);
	if (existing) return applyPolicy(compared, { existing });
	return of ? applyPolicy(compared, { of }) : compared;
}

/**
 * The first order of the run that asks for the same; undefined for the first itself. What is only
 * previewed keeps no other item from being sent.
 */
function firstOrderOf(
	{ context, connection, firstOrders, firstPreviews }: OrderRun,
	{ key, duplicateKey, settings }: ResolvedOrder,
): OrderKey | undefined {
	const isPreview = previewReasonFor(context, connection, settings) !== undefined;
	const first = firstOrders.get(duplicateKey);
	if (first || !isPreview) {
		if (!first) firstOrders.set(duplicateKey, key);
		return first;
	}
	const firstPreview = firstPreviews.get(duplicateKey);
	if (!firstPreview) firstPreviews.set(duplicateKey, key);
	return firstPreview;
}

function applyPolicy(order: ComparedOrder, duplicate: Duplicate): Result<ComparedOrder> {
	return order.settings.ifAlreadyOrdered === 'fail'
		? new Failure(withOutcome(alreadyOrdered(order, duplicate), 'notSent'))
		: { ...order, duplicate };
}

function alreadyOrdered({ draft }: ComparedOrder, duplicate: Duplicate): TangoeError {
	const which =
		'existing' in duplicate
			? `activity ${duplicate.existing.id}, created ${String(duplicate.existing.created_at).slice(0, 10)}, state ${String(duplicate.existing.state ?? 'unknown')}`
			: `item ${duplicate.of.item} of this run`;
	return new TangoeError(
		'alreadyOrdered',
		`${draft.type.name} was not sent: the same order already exists (${which})`,
		'If a second one is wanted, set If Already Ordered to Order Anyway in the options.',
	);
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
