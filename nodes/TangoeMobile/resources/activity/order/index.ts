import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { connect } from '../../../transport/connection';
import { TangoeError, tangoeErrorOf } from '../../../transport/errors/tangoeError';
import { heldBack, runBatch } from '../../shared/batch';
import type { Operation, Outcome } from '../../shared/outcome';
import { simplifiedActivity } from '../record';
import { typeOfOperation } from '../types';
import type { ActivityType } from '../types/activityType';
import { bodyOf } from './body';
import { checkDraft } from './check';
import { readDraft, type Draft } from './draft';
import { contradictedFlags } from './echo';
import { marksOf } from './findPlaced';
import { OrderMemo } from './memo';
import { placeOrder, type Order, type OrderRun, type Placement } from './place';

const DEFAULT_ORDERS_AT_ONCE = 5;
const MOST_ORDERS_AT_ONCE = 10;

/**
 * The way of the orders of a run. Every item is read and checked before the first one is sent. Where
 * the workflow stops on an error, one faulty item means that nothing is sent; where it continues, the
 * others are.
 */
export function placeOrders(context: IExecuteFunctions): Operation {
	return async (items) => {
		const now = new Date();
		const prepared = items.map((itemIndex) => prepare(context, itemIndex, now));
		const isFaulty = prepared.some((item) => 'error' in item);
		if (isFaulty && !context.continueOnFail()) {
			return prepared.map((item) => ('error' in item ? item : heldBack()));
		}

		const drafts = prepared.flatMap((item) => ('error' in item ? [] : [item]));
		const placed = drafts.length > 0 ? await placeAll(context, drafts) : [];
		return prepared.map((item) => ('error' in item ? item : placed[drafts.indexOf(item)]));
	};
}

interface Prepared {
	itemIndex: number;
	draft: Draft;
	body: IDataObject;
}

function prepare(
	context: IExecuteFunctions,
	itemIndex: number,
	now: Date,
): Prepared | { error: TangoeError } {
	try {
		const type = typeOfItem(context, itemIndex);
		const draft = readDraft(context, type, itemIndex, now);
		const problems = checkDraft(draft).map(({ label, text }) => `${label} ${text}.`);
		if (problems.length > 0) return { error: inputError(type, problems) };
		return { itemIndex, draft, body: bodyOf(draft) };
	} catch (error) {
		return { error: tangoeErrorOf(error) };
	}
}

function typeOfItem(context: IExecuteFunctions, itemIndex: number): ActivityType {
	// Only items whose operation is an activity type come this way.
	return typeOfOperation(
		context.getNodeParameter('operation', itemIndex) as string,
	) as ActivityType;
}

function inputError({ name }: ActivityType, problems: string[]): TangoeError {
	return new TangoeError(
		'input',
		`${name} was not sent. ${problems.join(' ')}`,
		'Correct these fields. Every item is checked before the first one is sent.',
		{ problems },
	);
}

async function placeAll(context: IExecuteFunctions, drafts: Prepared[]): Promise<Outcome[]> {
	const run: OrderRun = {
		connection: await connect(context),
		memo: new OrderMemo(context),
		taken: new Set(),
	};
	const marks = drafts.map(({ body }) => marksOf(body));
	const shared = repeated(marks);
	const orders = drafts.map(({ itemIndex, body, draft }, index) => ({
		order: { itemIndex, body, hasTwin: shared.has(marks[index]) },
		options: draft.settings.options,
	}));

	return await runBatch(
		context,
		orders,
		async ({ order, options }) => {
			const placement = await placeOrder(run, order);
			return [shown(run, order, placement, options)];
		},
		widthOf(orders[0].options),
	);
}

/** The values that occur more than once. */
function repeated(values: string[]): Set<string> {
	const once = new Set<string>();
	const again = new Set<string>();
	for (const value of values) (once.has(value) ? again : once).add(value);
	return again;
}

function shown(
	{ connection }: OrderRun,
	{ body }: Order,
	{ record, placement }: Placement,
	options: Record<string, unknown>,
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
