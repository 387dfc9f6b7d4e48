import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure, settle, type Result } from '../../../errors/result';
import { activityId } from '../../../fields/order/activity';
import { requiredValue } from '../../../kinds/item/itemValues';
import { Lists } from '../../../lookups/lists';
import { StillOpen, type ItemResult } from '../../../run/result';
import { connect, type Connection } from '../../../transport/connection';
import { isTool } from '../order/guards/toolOptions';
import { activityShapeOf } from '../record';
import { endsOf } from './ends';
import { park } from './park';
import { waitsOf } from './waits';
import { waitSettingsOf } from './waitSettings';
import { assertWiredBack } from './wiredBack';

/**
 * One round of a wait: looks at the orders of its items. Those that no longer wait leave. Where all of them
 * are still open, the execution is parked until the next look; where only some are, these come back by
 * the wire, and are parked then without another look.
 *
 * As a tool it never parks, because n8n would park the node of the agent in its place: every order leaves
 * as it is.
 *
 * @throws TangoeError where the node cannot wait at all
 */
export async function waitRound(
	context: IExecuteFunctions,
	items: number[],
): Promise<ItemResult[]> {
	const connection = await connect(context);
	const settings = waitSettingsOf(context);
	const canWait = !isTool(context);
	if (canWait) assertWiredBack(context);

	const ids = await idsOf(context, connection, items);
	const distinct = [...new Set(ids.filter((id) => typeof id === 'string'))];
	const waits = waitsOf(context);
	const cameBack = !waits.isParked && distinct.every((id) => id in waits.orders);
	const ends = cameBack ? new Map() : await endsOf(connection, distinct, waits, settings, canWait);

	const results = items.map((item, index): ItemResult => {
		const id = ids[index];
		const end = id instanceof Failure ? id : ends.get(id);
		if (end === undefined) return [new StillOpen()];
		if (end instanceof Failure) return [end];
		const { row, isTimedOut, rounds } = end;
		const shape = activityShapeOf(context, item, connection);
		return [{ ...shape(row), timed_out: isTimedOut, rounds }];
	});
	waits.isParked = results.every(([result]) => result instanceof StillOpen);
	if (waits.isParked) await park(context, waits, settings);
	return results;
}

async function idsOf(
	context: IExecuteFunctions,
	connection: Connection,
	items: number[],
): Promise<Array<Result<string>>> {
	const lists = new Lists(connection);
	const idOf = async (item: number) =>
		String(await requiredValue(lists, context, activityId, item));
	return await Promise.all(items.map(async (item) => await settle(idOf(item))));
}
