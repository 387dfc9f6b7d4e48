import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../errors/orderOutcome';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { remoteActivityId } from '../../../fields/order/texts';
import { toText } from '../../../kinds/wording';
import { simplifiedActivity } from '../record';
import { meaningOf } from '../states';
import { encodeEntry } from './body';
import { endOfOrder, endOfRecord } from './identity/endDay';
import type { ComparedOrder, Draft, OrderBody, Placement, RememberedOrder } from './order';
import type { OrderRun } from './orderRun';

const MAX_STATE_LENGTH = 60;

/** The output of an order that Tangoe holds: its record, and the outcome of the order. */
export function showPlaced(
	{ connection }: OrderRun,
	order: ComparedOrder,
	placement: Placement,
): IDataObject {
	const { draft, settings, body } = order;
	const { record, outcome } = placement;
	const checks = { ...checkDetails(order), ...stateDetails(order) };
	if (!settings.simplify) return { ...record, ...outcomeJson(outcome), ...checks };
	const details =
		outcome === 'alreadyThere' ? endDetails(endOfRecord(draft, record)) : sentDetails(draft, body);
	const contradicted = contradictedFlags(body, record);
	return {
		...simplified(connection, placement, details),
		...checks,
		...(contradicted.length > 0 && {
			warning: `Tangoe Mobile's record shows other values than were sent for ${contradicted.join(', ')}. Check it, or try the other Warranty Placement.`,
		}),
	};
}

/** Whether it could be told that an order has no duplicate; nothing to say where it could. */
export function checkDetails({ isCheckIncomplete }: ComparedOrder): IDataObject {
	return isCheckIncomplete ? { duplicate_check: 'incomplete' } : {};
}

/** An existing order in an unknown state may have been withdrawn or refused. */
function stateDetails({ duplicate }: ComparedOrder): IDataObject {
	if (!duplicate || !('existing' in duplicate) || meaningOf(duplicate.existing)) return {};
	const state = duplicate.existing.state ?? '';
	const shown =
		state === ''
			? 'shows no state'
			: `is in the state ${toText(state).slice(0, MAX_STATE_LENGTH)}, which this node does not know`;
	return {
		warning: `The order that exists already ${shown}. Check in Tangoe Mobile that it was not withdrawn or refused.`,
	};
}

/** The same for an order of an earlier try, of which only the IDs are known. */
export function showRemembered(
	{ connection }: OrderRun,
	{ draft, settings }: RememberedOrder,
	placement: Placement,
): IDataObject {
	const { record, outcome } = placement;
	if (!settings.simplify) return { ...record, ...outcomeJson(outcome) };
	const reference = draft.entries.find(({ field }) => field === remoteActivityId);
	const sent = reference && encodeEntry(reference, draft.settings);
	return simplified(connection, placement, {
		...(sent !== undefined && { remote_activity_id: sent }),
		...endDetails(endOfRecord(draft, record)),
	});
}

function simplified(
	connection: Connection,
	{ record, outcome }: Placement,
	details: IDataObject,
): IDataObject {
	return { ...simplifiedActivity(record, connection), ...details, ...outcomeJson(outcome) };
}

/** What was sent and the answer need not show: the caller's own ID, and the day that a line ends. */
function sentDetails(draft: Draft, { activity }: OrderBody): IDataObject {
	const { remote_activity_id } = activity;
	return {
		...(remote_activity_id !== undefined && { remote_activity_id }),
		...endDetails(endOfOrder(draft, activity)),
	};
}

function endDetails(ends_on: string | undefined): IDataObject {
	return ends_on === undefined ? {} : { ends_on };
}

/**
 * The flags sent beside the activity that came back with another value. Where Tangoe expects them is not
 * certain, so an answer that shows other values is worth a look.
 */
export function contradictedFlags(body: OrderBody, record: Row): string[] {
	return Object.entries(body)
		.filter(([attribute]) => attribute !== 'activity')
		.flatMap(([, flags]) => Object.entries(flags ?? {}))
		.filter(([flag, sent]) => typeof record[flag] === 'boolean' && record[flag] !== sent)
		.map(([flag]) => flag);
}
