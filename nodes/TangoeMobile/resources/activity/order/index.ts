import type { IExecuteFunctions } from 'n8n-workflow';

import { Lists } from '../../../lookups/lists';
import { connect } from '../../../transport/connection';
import { tangoeErrorOf } from '../../../errors/tangoeError';
import type { Failure, Operation, Outcome } from '../../../run/result';
import { carryOut } from './carryOut';
import { look } from './look';
import { OrderMemo } from './memo';
import { withOutcome } from './outcome';
import type { OrderRun } from './place';
import { prepareOrder, type PreparedOrder } from './prepare';
import { readyOrders } from './ready';
import { rememberedOutcome } from './remember';
import { heldTogether, isFailure, step } from './steps';

/**
 * The way of the orders of a run. Every item is read, checked, looked up and compared with what is there
 * before the first one is sent. Where the workflow stops on an error, one faulty item means that nothing
 * is sent; where it continues, the others are.
 */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const memo = new OrderMemo(context);
		const prepared = heldTogether(
			context,
			items.map((itemIndex) => prepareOrder(context, itemIndex, now)),
		);
		const outcomes = await step(
			prepared,
			async (orders) => await onTheirWay(context, memo, orders, now),
		);
		return outcomes.map((outcome, index) =>
			notSentUnlessSaid(rememberedOutcome(outcome, memo.at(items[index]))),
		);
	};
}

/** The part of the way that asks Tangoe. */
async function onTheirWay(
	context: IExecuteFunctions,
	memo: OrderMemo,
	prepared: PreparedOrder[],
	now: Date,
): Promise<Outcome[]> {
	const run = await startRun(context, memo);
	if (isFailure(run)) return prepared.map(() => run);
	const lists = new Lists(run.connection);
	const ready = heldTogether(context, await readyOrders(context, prepared, memo, lists));
	const looked = heldTogether(
		context,
		await step(ready, async (orders) => await look(context, run, orders, now)),
	);
	return await step(looked, async (orders) => await carryOut(context, run, orders));
}

async function startRun(context: IExecuteFunctions, memo: OrderMemo): Promise<Failure | OrderRun> {
	try {
		const connection = await connect(context);
		return { connection, memo, taken: new Set(memo.activityIds()), begun: new Map() };
	} catch (error) {
		return { error: tangoeErrorOf(error) };
	}
}

/** What failed on the way to the sending was not sent. */
function notSentUnlessSaid(outcome: Outcome): Outcome {
	if (!isFailure(outcome) || outcome.error.details.outcome !== undefined) return outcome;
	return { error: withOutcome(outcome.error, 'notSent') };
}
