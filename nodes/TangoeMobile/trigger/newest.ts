import type { ITriggerFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import { Failure, settle } from '../errors/result';
import { DAY_MS } from '../resources/changeWindow';
import { connect } from '../transport/connection';
import { itemOf } from './item';
import { changedAt, type Change } from './look/change';
import { newCursor } from './look/cursor';
import { readChanges } from './look/pass';
import { accepted } from './look/records';
import type { TriggerSettings } from './settings';

/** How far a test run looks back. */
const SHOWN_DAYS = 14;

/**
 * Emits the newest change that passes the filters, so that a test run shows what the workflow will get.
 *
 * @throws n8n's error where there is none, or the list cannot be read
 */
export async function emitNewest(
	context: ITriggerFunctions,
	{ filter, isSimplified }: TriggerSettings,
): Promise<void> {
	const found = await settle(findNewest());
	if (found instanceof Failure) throw toNodeError(context.getNode(), found.error);
	context.emit([[found]]);

	async function findNewest() {
		const connection = await connect(context);
		const since = Date.now() - SHOWN_DAYS * DAY_MS;
		const { changes } = await readChanges(connection, { ...newCursor(since), isBegun: true });
		const sorted = changes.sort((one, other) => latest(other) - latest(one));
		for (const change of sorted) {
			const [newest] = await accepted(connection, [change], filter);
			if (newest) return itemOf(connection, newest, isSimplified);
		}
		throw new NodeOperationError(
			context.getNode(),
			`No activity that passes the filters has changed in the last ${SHOWN_DAYS} days`,
			{ description: 'Remove a filter, or place an order and execute again.' },
		);
	}
}

function latest({ row }: Change): number {
	return changedAt(row)?.latest ?? 0;
}
