import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { previewInOneLine } from '../../../../errors/previewInOneLine';
import { Failure, settle, type Result } from '../../../../errors/result';
import { TangoeError } from '../../../../errors/tangoeError';
import type { Lists } from '../../../../lookups/lists';
import type { ItemResult } from '../../../../run/result';
import type { Connection } from '../../../../transport/connection';
import { previewReasonFor, waysToOrder } from '../../../activity/order/guards/previewReason';
import type { JournalEntry } from '../../../activity/order/order';
import { withOutcome } from '../../../activity/order/outcome';
import { nameOf } from '../leaver/readLeaver';
import { partOf, type Plan } from '../plan/plan';
import { assetResult, goneResult, type OrderResults } from './assetResult';
import { planPreview } from './planPreview';
import { summaryOf } from './summary';

/**
 * What the item of a leaver gives: the plan alone where it is not carried out, and otherwise a summary and an
 * item for each line and device.
 *
 * @param orders by part, what became of the orders
 * @param earlier by part, what earlier tries of the run have sent
 */
export async function leaverResult(
	context: IExecuteFunctions,
	connection: Connection,
	lists: Lists,
	plan: Plan,
	orders: OrderResults,
	earlier: ReadonlyMap<string, JournalEntry[]>,
): Promise<ItemResult> {
	const { employeeId } = plan.leaver;
	const reason = previewReasonFor(context, connection, plan.leaver.orderSettings);
	const assets = plan.assets.map((planned) => assetResult(planned, orders, employeeId));
	const isTestRun = reason?.reason === 'testRun';
	if (reason && (!isTestRun || hasPreview(orders))) {
		const name = await settle(nameOf(lists, employeeId));
		const preview = planPreview(
			context,
			connection,
			plan,
			orders,
			reason,
			name instanceof Failure ? undefined : name,
		);
		if (isTestRun) return [new Failure(testRunError(preview, connection))];
		const failed = assets.filter((one) => one instanceof Failure);
		return failed.length > 0 && !context.continueOnFail() ? failed : [preview];
	}
	const gone = goneResults(plan, earlier);
	return [summaryOf(context, connection, plan, assets, gone), ...assets, ...gone];
}

/** An order that a test run may not place has its preview in the error. */
function hasPreview(orders: OrderResults): boolean {
	return [...orders.values()].some((one) => one instanceof Failure && one.error.kind === 'testRun');
}

function testRunError(preview: IDataObject, { environment }: Connection): TangoeError {
	return withOutcome(
		new TangoeError(
			'testRun',
			`Nothing was ordered: test runs do not order on ${environment}`,
			`This would have been done: ${previewInOneLine(preview)}. ${waysToOrder(environment)}`,
			{ preview },
		),
		'notSent',
	);
}

function goneResults(
	{ assets, leaver }: Plan,
	earlier: ReadonlyMap<string, JournalEntry[]>,
): Array<Result<IDataObject>> {
	const listed = new Set(assets.map(({ asset }) => partOf(asset)));
	return [...earlier]
		.filter(([part]) => !listed.has(part))
		.flatMap(([part, entries]) =>
			entries.map(({ activityId }) => goneResult(part, activityId, leaver.employeeId)),
		);
}
