import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Lists } from '../../../lookups/lists';
import type { OperationScope } from '../../../lookups/scope';
import { runBatch } from '../../shared/batch';
import { READS_AT_ONCE } from '../../shared/forEachItem';
import { ItemChoices } from '../../shared/itemChoices';
import type { Failure } from '../../shared/outcome';
import { ORDER_SCOPES } from '../scope';
import { bodyOf } from './body';
import type { Draft } from './draft';
import { orderHash, type Memo, type OrderMemo } from './memo';
import { inputError, type PreparedOrder } from './prepare';

/** An order as it is sent. */
export interface ReadyOrder {
	itemIndex: number;
	body: IDataObject;
	/** Of what was asked for, names included: the same in every try of the run. */
	hash: string;
	/** The node's collection `options`. */
	options: Record<string, unknown>;
	/** What an earlier try of the run left about it. */
	earlier?: Memo;
}

/**
 * Puts IDs in the place of names, for all items of a run. Every list is read once for all of them. A
 * name that is not found does not keep the others from being looked up, so that one run tells them all.
 */
export async function readyOrders(
	context: IExecuteFunctions,
	prepared: PreparedOrder[],
	memo: OrderMemo,
	lists: Lists,
): Promise<Array<ReadyOrder | Failure>> {
	return await runBatch(context, prepared, async (order) => await readyOrder(order, memo, lists), {
		width: READS_AT_ONCE,
		isOwnFault: ({ kind }) => kind === 'input',
	});
}

async function readyOrder(
	{ itemIndex, draft }: PreparedOrder,
	memo: OrderMemo,
	lists: Lists,
): Promise<ReadyOrder> {
	const hash = orderHash(bodyOf(draft));
	const earlier = memo.find(itemIndex, hash);
	const { options } = draft.settings;
	if (earlier) return { itemIndex, hash, options, earlier, body: { activity: earlier.ids } };
	return { itemIndex, hash, options, body: bodyOf(await resolved(draft, lists)) };
}

async function resolved(draft: Draft, lists: Lists): Promise<Draft> {
	const checksChoices = draft.settings.options.checkChoices === true;
	const scope = ORDER_SCOPES.get(draft.type.operation) as OperationScope;
	const choices = new ItemChoices(draft.entries, lists, scope, checksChoices);
	const { values, problems } = await choices.all();
	if (problems.length > 0) throw inputError(draft, problems);
	return {
		...draft,
		entries: draft.entries.map((entry, index) => ({ ...entry, value: values[index] })),
	};
}
