import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, settle, type Result } from '../../../errors/result';
import type { TangoeError } from '../../../errors/tangoeError';
import { runBatch } from '../../../run/batch';
import { READS_AT_ONCE } from '../../../run/forEachItem';
import type { ItemResult, Operation } from '../../../run/result';
import { connect, type Connection } from '../../../transport/connection';
import { placeRequests } from '../../activity/order';
import { OrderJournal } from '../../activity/order/journal';
import type { AskedOrder } from '../../activity/order/order';
import { readsOf, type SharedReads } from '../../activity/order/orderRun';
import { Holdings } from '../../inventory/holdings/holdings';
import type { Leaver } from './leaver/leaver';
import { readLeaver } from './leaver/readLeaver';
import { partOf, type Plan } from './plan/plan';
import { Planner } from './plan/planner';
import { rememberActivities } from './result/rememberActivities';
import { leaverResult } from './result/leaverResult';

/** Of which plan an item without one would be: the orders of earlier tries are named beside its error. */
const NO_PART = '';

/** Offboards one person for each item. Every plan is made before the first order is sent. */
export function offboard(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const connection = await settle(connect(context));
		if (connection instanceof Failure) return await withoutPlans(context, items, connection, now);
		const reads = readsOf(connection);
		const journal = new OrderJournal(context);
		const earlier = new Map(journal.entriesByItem());
		const plans = await plansOf(context, connection, reads, journal, items, now);

		const asked = plans.flatMap((plan, index) => askedFor(plan, items[index]));
		const results = await placeRequests(context, asked, now, reads);
		const ordersOf = new Map(items.map((item) => [item, new Map<string, Result<IDataObject>>()]));
		asked.forEach(({ key: { item, part } }, index) =>
			ordersOf.get(item)?.set(String(part), results[index]),
		);
		rememberActivities(context, results);

		return await Promise.all(
			plans.map(async (plan, index): Promise<ItemResult> => {
				const item = items[index];
				const orders = ordersOf.get(item) ?? new Map<string, Result<IDataObject>>();
				if (plan instanceof Failure) return [orders.get(NO_PART) ?? plan];
				return await leaverResult(
					context,
					connection,
					reads.lists,
					plan,
					orders,
					earlier.get(item) ?? new Map(),
				);
			}),
		);
	};
}

/** Nothing can be asked; what an earlier try has sent is still known. */
async function withoutPlans(
	context: IExecuteFunctions,
	items: number[],
	failure: Failure,
	now: Date,
): Promise<ItemResult[]> {
	const asked = items.flatMap((item) => askedFor(failure, item));
	const results = await placeRequests(context, asked, now);
	return results.map((result) => [result]);
}

async function plansOf(
	context: IExecuteFunctions,
	connection: Connection,
	reads: SharedReads,
	journal: OrderJournal,
	items: number[],
	now: Date,
): Promise<Array<Result<Plan>>> {
	// What is wrong with one item does not keep the others from being read, so that one run names everything.
	const isItemError = ({ kind }: TangoeError) => kind === 'input';
	const options = { width: READS_AT_ONCE, isItemError };
	const leavers = await runBatch(
		context,
		items,
		async (item) => await readLeaver(context, reads.lists, item, now),
		options,
	);
	const known = leavers.filter((one): one is Leaver => !(one instanceof Failure));
	const holdings = new Holdings(
		reads.lists,
		known.map(({ employeeId }) => employeeId),
		{ acceptUnowned: known.every(({ plan }) => plan.acceptUnowned) },
	);
	const planner = new Planner(connection, reads, holdings, journal, now);
	const plans = await runBatch(
		context,
		known,
		async (leaver) => await planner.planOf(leaver),
		options,
	);
	let index = 0;
	return leavers.map((one) => (one instanceof Failure ? one : plans[index++]));
}

/** Every order of a plan; what is faulty takes part, so that it holds back what must not be half-done. */
function askedFor(plan: Result<Plan>, item: number): AskedOrder[] {
	if (plan instanceof Failure) return [{ key: { item, part: NO_PART }, request: plan }];
	return plan.assets.flatMap(({ asset, decision }): AskedOrder[] => {
		if (decision.kind === 'nothing') return [];
		const request = decision.kind === 'order' ? decision.request : new Failure(decision.error);
		return [{ key: { item, part: partOf(asset) }, request }];
	});
}
