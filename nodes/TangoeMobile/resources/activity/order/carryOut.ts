import type { IExecuteFunctions } from 'n8n-workflow';

import { runBatch } from '../../../run/batch';
import { hint } from '../../../run/hint';
import type { Outcome } from '../../../run/result';
import { brakeOf } from './brakes';
import { withheldIn, type Withheld } from './permission';
import { placeOrder, type OrderRun } from './place';
import { previewOf } from './preview';
import type { LookedOrder } from './repeats';
import { marksOf } from './sameOrder';
import { shown } from './show';
import { step } from './steps';

interface PermittedOrder extends LookedOrder {
	/** Why it is only previewed. */
	withheld?: Withheld;
}

/**
 * The last part of the way: sends what may be sent, and previews the rest. What an earlier try of the run
 * has sent is past all brakes.
 */
export async function carryOut(
	context: IExecuteFunctions,
	run: OrderRun,
	looked: LookedOrder[],
): Promise<Outcome[]> {
	const orders = looked.map((order): PermittedOrder => ({
		...order,
		withheld: order.earlier ? undefined : withheldIn(context, run.connection, order.settings),
	}));
	const untold = orders.find(({ withheld }) => withheld && withheld.reason !== 'previewOnly');
	if (untold?.withheld) hint(context, untold.withheld.note);

	const brake = brakeOf(orders.filter(isToBeSent));
	const going = orders.map((order) => (brake && !order.earlier ? { error: brake } : order));
	return await step(going, async (free) => await placeAll(context, run, free));
}

function isToBeSent({ withheld, repeat }: PermittedOrder): boolean {
	return !withheld && !repeat;
}

async function placeAll(
	context: IExecuteFunctions,
	run: OrderRun,
	orders: PermittedOrder[],
): Promise<Outcome[]> {
	const withMarks = new Map<string, number>();
	for (const { body } of orders.filter(isToBeSent)) {
		const marks = marksOf(body);
		withMarks.set(marks, (withMarks.get(marks) ?? 0) + 1);
	}
	return await runBatch(
		context,
		orders,
		async (order) => {
			if (order.withheld) {
				return { records: [await previewOf(run.connection, order, order.withheld)] };
			}
			const hasTwin = withMarks.get(marksOf(order.body)) !== 1;
			const placement = await placeOrder(run, { ...order, hasTwin });
			return { records: [shown(run, order, placement)] };
		},
		{ width: orders[0].settings.ordersAtOnce },
	);
}
