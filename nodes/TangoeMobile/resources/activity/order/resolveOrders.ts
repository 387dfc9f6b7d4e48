import type { IDataObject } from 'n8n-workflow';

import { TangoeError } from '../../../errors/tangoeError';
import type { Result } from '../../../errors/result';
import type { Connection } from '../../../transport/connection';
import { resolveItem } from '../../../kinds/item/resolve';
import { runBatch } from '../../../run/batch';
import { READS_AT_ONCE } from '../../../run/forEachItem';
import { scopeOfType } from '../scope';
import { bodyOf, encodeEntry } from './body';
import { expectOwners } from './expectOwners';
import { endOfOrder } from './identity/endDay';
import { bodyHash, requestHash } from './identity/hash';
import { duplicateKey } from './identity/identity';
import type { CheckedOrder, Draft, Previewed, ResolvedOrder } from './order';
import type { OrderRun } from './orderRun';
import { draftError } from './read/inputError';

/**
 * Puts IDs in the place of names, for all orders of a run. Every list is read once for all of them. A
 * name that is not found does not keep the others from being looked up, so that one run names them all.
 */
export async function resolveOrders(
	run: OrderRun,
	orders: CheckedOrder[],
): Promise<Array<Result<ResolvedOrder>>> {
	await expectOwners(run, orders);
	return await runBatch(run.context, orders, async (order) => await resolveOrder(run, order), {
		width: READS_AT_ONCE,
		isItemError: ({ kind }) => kind === 'input',
	});
}

async function resolveOrder(
	{ connection, lists }: OrderRun,
	{ key, draft: asked, settings, sent }: CheckedOrder,
): Promise<ResolvedOrder> {
	const { type, entries } = asked;
	const { values, problems, nameOf } = await resolveItem(
		entries,
		lists,
		scopeOfType(type),
		settings.checkChoices,
	);
	if (problems.length > 0) throw draftError(asked, problems);

	const draft: Draft = {
		...asked,
		entries: entries.map((entry, index) =>
			entry.value === values[index] ? entry : { ...entry, value: values[index] },
		),
	};
	const body = bodyOf(draft, { ...sent, ...encodedAnew(asked, draft) });
	const hash = bodyHash(connection, body);
	if (asked.previewed) assertUnchanged(connection, asked.previewed, hash);
	else assertExpected(settings.expectedHash, hash);
	return {
		key,
		draft,
		settings,
		body,
		requestHash: requestHash(asked),
		bodyHash: hash,
		duplicateKey: duplicateKey(type, body.activity),
		endsOn: endOfOrder(draft, body.activity),
		nameOf,
	};
}

/** The fields in which a name gave way to an ID; all others are encoded already. */
function encodedAnew(asked: Draft, { entries, settings }: Draft): IDataObject {
	const changed = entries.filter((entry, index) => entry !== asked.entries[index]);
	return Object.fromEntries(
		changed.map((entry) => [entry.field.attribute, encodeEntry(entry, settings)]),
	);
}

/** What was approved is sent, or nothing. */
function assertExpected(expectedHash: string, hash: string): void {
	if (expectedHash === '' || expectedHash === hash) return;
	throw new TangoeError(
		'input',
		'This is not the order that was previewed, so it was not sent: Expected Hash differs',
		'Preview it again and have it approved again. What changed is in the fields of the node, or in what their expressions give now.',
	);
}

/** A preview is sent unchanged, or not at all. Its body is compared too: names in it could mean what was approved. */
function assertUnchanged(
	connection: Connection,
	{ body, hash }: Previewed,
	hashToSend: string,
): void {
	if (hash === hashToSend && hash === bodyHash(connection, body)) return;
	throw new TangoeError(
		'input',
		'This is not what was previewed, so it was not sent: the hash of Preview is not that of its body and the host of this credential',
		'Preview it again with the same credential and have it approved again. The item of a preview has to arrive here as it was.',
	);
}
