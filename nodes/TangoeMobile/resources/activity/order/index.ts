import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Lists } from '../../../lookups/lists';
import { connect } from '../../../transport/connection';
import { heldBack, runBatch } from '../../shared/batch';
import type { Failure, Operation, Outcome } from '../../shared/outcome';
import { simplifiedActivity } from '../record';
import { contradictedFlags } from './echo';
import { marksOf } from './findPlaced';
import { OrderMemo } from './memo';
import { placeOrder, type Order, type OrderRun, type Placement } from './place';
import { prepareOrder } from './prepare';
import { readyOrders, type ReadyOrder } from './ready';

const DEFAULT_ORDERS_AT_ONCE = 5;
const MOST_ORDERS_AT_ONCE = 10;

/**
 * The way of the orders of a run. Every item is read, checked and looked up before the first one is
 * sent. Where the workflow stops on an error, one faulty item means that nothing is sent; where it
 * continues, the others are.
 */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const prepared = items.map((itemIndex) => prepareOrder(context, itemIndex, now));
		if (prepared.every(isFailure) || endsWith(context, prepared)) return failuresOf(prepared);

		const connection = await connect(context);
		const run: OrderRun = { connection, memo: new OrderMemo(context), taken: new Set() };
		const ready = await step(
			prepared,
			async (orders) => await readyOrders(context, orders, run.memo, new Lists(connection)),
		);
		if (endsWith(context, ready)) return failuresOf(ready);
		return await step(ready, async (orders) => await placeAll(context, run, orders));
	};
}

/** One step of the way, for the items that came so far; those that failed stay as they are. */
async function step<From extends object, To>(
	items: Array<From | Failure>,
	perform: (going: From[]) => Promise<Array<To | Failure>>,
): Promise<Array<To | Failure>> {
	const going = items.filter((item): item is From => !isFailure(item));
	const came = await perform(going);
	let next = 0;
	return items.map((item) => (isFailure(item) ? item : came[next++]));
}

function isFailure(item: object): item is Failure {
	return 'error' in item;
}

function endsWith(context: IExecuteFunctions, items: object[]): boolean {
	return !context.continueOnFail() && items.some(isFailure);
}

function failuresOf(items: object[]): Failure[] {
	return items.map((item) => (isFailure(item) ? item : heldBack()));
}

async function placeAll(
	context: IExecuteFunctions,
	run: OrderRun,
	ready: ReadyOrder[],
): Promise<Outcome[]> {
	if (ready.length === 0) return [];
	const withMarks = new Map<string, number>();
	for (const { body } of ready) {
		const marks = marksOf(body);
		withMarks.set(marks, (withMarks.get(marks) ?? 0) + 1);
	}
	const orders = ready.map((order) => ({
		...order,
		hasTwin: withMarks.get(marksOf(order.body)) !== 1,
	}));
	return await runBatch(
		context,
		orders,
		async (order) => ({ records: [shown(run, order, await placeOrder(run, order))] }),
		{ width: widthOf(orders[0].options) },
	);
}

function shown(
	{ connection }: OrderRun,
	{ body, options }: Order,
	{ record, placement }: Placement,
): IDataObject {
	if (options.simplify === false) return record;
	const contradicted = contradictedFlags(body, record);
	return {
		...simplifiedActivity(record, connection),
		placement,
		...(contradicted.length > 0 && {
			warning: `Tangoe Mobile's record shows other values than were sent for ${contradicted.join(', ')}. Check it, or try the other Warranty Placement.`,
		}),
	};
}

function widthOf({ ordersAtOnce }: Record<string, unknown>): number {
	const asked = Number(ordersAtOnce ?? DEFAULT_ORDERS_AT_ONCE);
	return asked >= 1 ? Math.min(Math.floor(asked), MOST_ORDERS_AT_ONCE) : DEFAULT_ORDERS_AT_ONCE;
}
