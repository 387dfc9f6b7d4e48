import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Lists } from '../../../lookups/lists';
import type { OperationScope } from '../../../lookups/scope';
import type { Connection } from '../../../transport/connection';
import { TangoeError } from '../../../errors/tangoeError';
import { runBatch } from '../../../run/batch';
import { READS_AT_ONCE } from '../../../run/forEachItem';
import { ItemChoices } from '../../../kinds/itemChoices';
import type { Failure } from '../../../run/result';
import { ORDER_SCOPES } from '../scope';
import type { ActivityType } from '../types/activityType';
import { bodyOf } from './body';
import type { NameOf } from './describe';
import type { Draft } from './draft';
import { previewHash } from './hash';
import { orderHash, type Memo, type OrderMemo } from './memo';
import { inputError, type PreparedOrder } from './prepare';
import { keyOf } from './sameOrder';
import { orderSettings, type OrderSettings } from './settings';

/** An order as it is sent. */
export interface ReadyOrder {
	itemIndex: number;
	type: ActivityType;
	settings: OrderSettings;
	body: IDataObject;
	/** Of what was asked for, names included: the same in every try of the run. */
	hash: string;
	/** By which two items are recognised to ask for the same. */
	key: string;
	/** What an earlier try of the run left about it. */
	earlier?: Memo;
	/** The item, with IDs in the place of names. */
	draft: Draft;
	/** The name of a row that the item may choose. */
	nameOf: NameOf;
}

/** An order of which is known what it asks for, but not yet by which IDs. */
interface Outline extends Omit<ReadyOrder, 'body' | 'key'> {
	choices: ItemChoices;
}

/**
 * Puts IDs in the place of names, for all items of a run. Every list is read once for all of them. A
 * name that is not found does not keep the others from being looked up, so that one run tells them all.
 * What an earlier try has sent is not looked up again: its IDs are known.
 */
export async function readyOrders(
	context: IExecuteFunctions,
	prepared: PreparedOrder[],
	memo: OrderMemo,
	lists: Lists,
): Promise<Array<ReadyOrder | Failure>> {
	const outlines = prepared.map((order) => outlineOf(order, memo, lists));
	const resolved = await runBatch(
		context,
		outlines.filter(({ earlier }) => !earlier),
		async (outline) => await resolvedOrder(outline, lists.connection),
		{ width: READS_AT_ONCE, isItemError: ({ kind }) => kind === 'input' },
	);
	const next = resolved.values();
	return outlines.map((outline) =>
		outline.earlier
			? { ...outline, key: outline.earlier.key, body: { activity: outline.earlier.ids } }
			: (next.next().value as ReadyOrder | Failure),
	);
}

function outlineOf({ itemIndex, draft }: PreparedOrder, memo: OrderMemo, lists: Lists): Outline {
	const { type } = draft;
	const settings = orderSettings(type, draft.settings.options);
	const scope = ORDER_SCOPES.get(type.operation) as OperationScope;
	const choices = new ItemChoices(draft.entries, lists, scope, settings.checksChoices);
	const hash = orderHash(bodyOf(draft));
	const earlier = memo.find(itemIndex, hash);
	return {
		itemIndex,
		type,
		settings,
		hash,
		draft,
		choices,
		nameOf: async (...row: Parameters<NameOf>) => await choices.nameOf(...row),
		...(earlier && { earlier }),
	};
}

async function resolvedOrder(
	{ choices, ...outline }: Outline,
	connection: Connection,
): Promise<ReadyOrder> {
	const draft = await resolved(outline.draft, choices);
	const body = bodyOf(draft);
	assertExpected(connection, outline.settings, body);
	return { ...outline, draft, key: keyOf(outline.type, body), body };
}

async function resolved(draft: Draft, choices: ItemChoices): Promise<Draft> {
	const { values, problems } = await choices.all();
	if (problems.length > 0) throw inputError(draft, problems);
	return {
		...draft,
		entries: draft.entries.map((entry, index) => ({ ...entry, value: values[index] })),
	};
}

/** What was approved is sent, or nothing. */
function assertExpected(
	connection: Connection,
	{ expectedHash }: OrderSettings,
	body: IDataObject,
): void {
	if (expectedHash === '' || expectedHash === previewHash(connection, body)) return;
	throw new TangoeError(
		'input',
		'This is not the order that was previewed, so it was not sent: Expected Hash differs',
		'Preview it again and have it approved anew. What changed is in the fields of the node, or in what their expressions give now.',
	);
}
