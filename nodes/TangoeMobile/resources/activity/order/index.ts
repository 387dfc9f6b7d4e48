import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { mapResults, type Result } from '../../../errors/result';
import type { Operation } from '../../../run/result';
import { underClaims } from './acrossRuns/underClaims';
import { findDuplicates } from './duplicates/findDuplicates';
import { allowedOrder } from './guards/allowedOrder';
import { refuseTestRuns } from './guards/refuseTestRuns';
import { markTestRun } from './guards/testRun';
import type { AskedOrder, OrderRequest } from './order';
import type { OrderRun, SharedReads } from './orderRun';
import { resumeOrPlace } from './place/resumeOrPlace';
import { checkOrder } from './read/checkOrder';
import { readOrder } from './read/readOrder';
import { resolveOrders } from './resolveOrders';
import { hintExisting, hintIncomplete } from './duplicates/hints';
import { hintWarnings } from './warnings/hints';
import { holdBackAllIfOneFailed, mapSuccesses } from './results';
import { sendOrPreview } from './sendOrPreview';

/** Places one order for each item. */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const asked = items.map((item): AskedOrder => {
			const key = { item, part: 0 };
			return { key, request: readOrder(context, key, now) };
		});
		const results = await placeRequests(context, asked, now);
		return results.map((result) => [result]);
	};
}

/**
 * The way of the orders of a run. Every order is checked, resolved and compared with what exists before
 * the first one is sent. Where the workflow stops on errors, one faulty order means that nothing is sent;
 * where it continues, the others are. Orders that an earlier try has sent are resumed instead.
 *
 * @param now the moment at which the run began
 * @param shared what was read before the orders were known
 * @returns the results in the order in which they are asked for
 */
export async function placeRequests(
	context: IExecuteFunctions,
	asked: AskedOrder[],
	now: Date,
	shared?: SharedReads,
): Promise<Array<Result<IDataObject>>> {
	markTestRun(context);
	const placeFresh = async (run: OrderRun, fresh: Array<Result<OrderRequest>>) => {
		const hold = <Order>(orders: Array<Result<Order>>) => holdBackAllIfOneFailed(run, orders);

		const allowed = hold(mapResults(fresh, (request) => allowedOrder(run.connection, request)));
		const checked = hold(mapResults(allowed, checkOrder));
		const resolved = hold(
			await mapSuccesses(checked, async (orders) => await resolveOrders(run, orders)),
		);
		return await mapSuccesses(
			resolved,
			async (orders) =>
				await underClaims(run, orders, async (claims) => {
					const compared = hold(await findDuplicates(run, orders));
					const permitted = hold(
						await mapSuccesses(compared, async (toSend) => await refuseTestRuns(run, toSend)),
					);
					return await mapSuccesses(
						permitted,
						async (toSend) => await sendOrPreview(run, toSend, claims),
					);
				}),
		);
	};
	const results = await resumeOrPlace(context, asked, now, placeFresh, shared);
	hintExisting(context, results);
	hintIncomplete(context, results);
	hintWarnings(context, results);
	return results;
}
