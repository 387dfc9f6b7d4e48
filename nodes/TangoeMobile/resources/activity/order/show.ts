import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../errors/orderOutcome';
import type { Row } from '../../../transport/answers/envelope';
import type { Connection } from '../../../transport/connection';
import { dayIn } from '../../../kinds/plain/date';
import { remoteActivityId } from '../../../fields/order/texts';
import { simplifiedActivity } from '../record';
import { encodeEntry } from './body';
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
		outcome === 'alreadyThere' ? endOfExisting(draft, record) : sentDetails(draft, body);
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
		...endOfExisting(draft, record),
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
	const { remote_activity_id, sleep_until } = activity;
	return {
		...(remote_activity_id !== undefined && { remote_activity_id }),
		...(hasEnd(draft) && { ends_on: sleep_until ?? draft.settings.today }),
	};
}

/** The day that a line ends by an order of an earlier time; not said where its record does not. */
function endOfExisting(draft: Draft, { sleep_until, created_at }: Row): IDataObject {
	if (!hasEnd(draft) || sleep_until === undefined) return {};
	const created = new Date(String(created_at));
	const day = sleep_until ? String(sleep_until).slice(0, 10) : undefined;
	if (day === undefined && Number.isNaN(created.getTime())) return {};
	return { ends_on: day ?? dayIn(draft.settings.timezone, created) };
}

/** Whether the order ends something on a day, which is left out where it is today. */
function hasEnd({ entries }: Draft): boolean {
	return entries.some(({ field }) => field.kind === 'date' && field.isFuture);
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
