import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../errors/orderOutcome';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { remoteActivityId } from '../../../fields/order/texts';
import { simplifiedActivity } from '../record';
import { encodeEntry } from './body';
import { endOfOrder, endOfRecord } from './identity/endDay';
import type { Draft, OrderBody, Placement, RememberedOrder, ResolvedOrder } from './order';
import type { OrderRun } from './orderRun';

/** The output of an order that Tangoe holds: its record, and the outcome of the order. */
export function showPlaced(
	{ connection }: OrderRun,
	{ draft, settings, body }: ResolvedOrder,
	placement: Placement,
): IDataObject {
	const { record, outcome } = placement;
	if (!settings.simplify) return { ...record, ...outcomeJson(outcome) };
	const details =
		outcome === 'alreadyThere' ? endDetails(endOfRecord(draft, record)) : sentDetails(draft, body);
	const contradicted = contradictedFlags(body, record);
	return {
		...simplified(connection, placement, details),
		...(contradicted.length > 0 && {
			warning: `Tangoe Mobile's record shows other values than were sent for ${contradicted.join(', ')}. Check it, or try the other Warranty Placement.`,
		}),
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
