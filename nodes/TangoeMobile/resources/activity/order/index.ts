import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Lists } from '../../../lookups/lists';
import { connect, type Connection } from '../../../transport/connection';
import { TangoeError, tangoeErrorOf } from '../../../transport/errors/tangoeError';
import { heldBack, runBatch } from '../../shared/batch';
import { hint } from '../../shared/hint';
import type { Failure, Operation, Outcome } from '../../shared/outcome';
import { tellWaits } from '../../shared/waits';
import { simplifiedActivity } from '../record';
import { brakeOf } from './brakes';
import { contradictedFlags } from './echo';
import { OrderMemo } from './memo';
import { withOutcome } from './outcome';
import { withheldIn } from './permission';
import { placeOrder, type Order, type OrderRun, type Placement } from './place';
import { prepareOrder } from './prepare';
import { previewOf } from './preview';
import { readyOrders, type ReadyOrder } from './ready';
import { rememberedOutcome } from './remember';
import { lookForRepeats, type LookedOrder } from './repeats';
import { marksOf } from './sameOrder';

const BLIND =
	'Tangoe Mobile lists activities without saying whom they are for, so that orders which are there already were not recognised.';

/**
 * The way of the orders of a run. Every item is read, checked, looked up and compared with what is there
 * before the first one is sent. Where the workflow stops on an error, one faulty item means that nothing
 * is sent; where it continues, the others are.
 */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const memo = new OrderMemo(context);
		const outcomes = await allOrNothing(items, orderAll(context, memo));
		return outcomes.map((outcome, index) =>
			notSentUnlessSaid(rememberedOutcome(outcome, memo.at(items[index]))),
		);
	};
}

/** What fails before the first item, such as the credential's host, fails for all of them. */
async function allOrNothing(items: number[], operation: Operation): Promise<Outcome[]> {
	try {
		return await operation(items);
	} catch (error) {
		return items.map(() => ({ error: tangoeErrorOf(error) }));
	}
}

function orderAll(context: IExecuteFunctions, memo: OrderMemo): Operation {
	return async (items) => {
		const now = new Date();
		const prepared = items.map((itemIndex) => prepareOrder(context, itemIndex, now));
		if (prepared.every(isFailure) || endsWith(context, prepared)) return failuresOf(prepared);

		const run = startRun(await connect(context), memo);
		const lists = new Lists(run.connection);
		const ready = await step(
			prepared,
			async (orders) => await readyOrders(context, orders, memo, lists),
		);
		const looked = endsWith(context, ready)
			? failuresOf(ready)
			: await step(ready, async (orders) => await look(context, run, orders, now));
		const outcomes = endsWith(context, looked)
			? failuresOf(looked)
			: await step(looked, async (orders) => await carryOut(context, run, orders));
		tellWaits(context, run.connection);
		return outcomes;
	};
}

function startRun(connection: Connection, memo: OrderMemo): OrderRun {
	return { connection, memo, taken: new Set(memo.activityIds()), begun: new Map() };
}

/** Compares with what is there. Activities that cannot be read mean that nothing is sent. */
async function look(
	context: IExecuteFunctions,
	{ connection, taken }: OrderRun,
	ready: ReadyOrder[],
	now: Date,
): Promise<Array<LookedOrder | Failure>> {
	try {
		const { orders, isBlind } = await lookForRepeats(connection, ready, taken, now.getTime());
		if (isBlind) hint(context, BLIND);
		return orders;
	} catch (error) {
		return ready.map(() => ({ error: blindfolded(tangoeErrorOf(error)) }));
	}
}

/** A credential that is not accepted is the same fault with or without looking. */
function blindfolded(cause: TangoeError): TangoeError {
	if (cause.kind === 'signIn') return cause;
	return new TangoeError(
		cause.kind,
		`What is ordered already could not be read, so nothing was sent. ${cause.message}`,
		`${cause.way} To order without looking, set If Already Ordered to Order Anyway in the options.`,
		cause.details,
	);
}

/** Sends what may be sent, and previews the rest. */
async function carryOut(
	context: IExecuteFunctions,
	run: OrderRun,
	orders: LookedOrder[],
): Promise<Outcome[]> {
	const withheld = orders.map(({ settings }) => withheldIn(context, run.connection, settings));
	const [first] = withheld.filter((reason) => reason !== undefined);
	if (first && first.reason !== 'previewOnly') hint(context, first.note);

	const sending = orders.filter((_, index) => !withheld[index]);
	const brake = brakeOf(sending.filter(({ repeat }) => !repeat));
	if (brake) return orders.map(() => ({ error: brake }));

	const placed = (await placeAll(context, run, sending)).values();
	const outcomes: Outcome[] = [];
	for (const [index, order] of orders.entries()) {
		const reason = withheld[index];
		outcomes.push(
			reason
				? { records: [await previewOf(run.connection, order, reason)] }
				: (placed.next().value as Outcome),
		);
	}
	return outcomes;
}

/** What failed on the way to the sending was not sent. */
function notSentUnlessSaid(outcome: Outcome): Outcome {
	if (!isFailure(outcome) || outcome.error.details.outcome !== undefined) return outcome;
	return { error: withOutcome(outcome.error, 'notSent') };
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
	looked: LookedOrder[],
): Promise<Outcome[]> {
	if (looked.length === 0) return [];
	const withMarks = new Map<string, number>();
	for (const { body, repeat } of looked) {
		const marks = marksOf(body);
		if (!repeat) withMarks.set(marks, (withMarks.get(marks) ?? 0) + 1);
	}
	const orders = looked.map((order) => ({
		...order,
		hasTwin: withMarks.get(marksOf(order.body)) !== 1,
	}));
	return await runBatch(
		context,
		orders,
		async (order) => ({ records: [shown(run, order, await placeOrder(run, order))] }),
		{ width: orders[0].settings.ordersAtOnce },
	);
}

function shown(
	{ connection }: OrderRun,
	{ body, settings }: Order,
	{ record, outcome }: Placement,
): IDataObject {
	if (!settings.isSimplified) return { ...record, outcome };
	const contradicted = contradictedFlags(body, record);
	return {
		...simplifiedActivity(record, connection),
		outcome,
		...(contradicted.length > 0 && {
			warning: `Tangoe Mobile's record shows other values than were sent for ${contradicted.join(', ')}. Check it, or try the other Warranty Placement.`,
		}),
	};
}
