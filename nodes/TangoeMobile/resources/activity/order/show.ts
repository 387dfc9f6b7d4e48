import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../../errors/orderOutcome';
import type { Connection } from '../../../transport/connection';
import { remoteActivityId } from '../../../fields/order/texts';
import { simplifiedActivity } from '../record';
import { statusOf } from '../states';
import { encodeEntry } from './body';
import { endOfOrder, endOfRecord } from './identity/endDay';
import type { ComparedOrder, Draft, OrderBody, Placement, RememberedOrder } from './order';
import type { OrderRun } from './orderRun';
import { SUBJECT_ATTRIBUTES } from './warnings/differences';
import { warningOf } from './warnings/warningOf';

/** The output of an order that Tangoe holds: its record, and the outcome of the order. */
export function showPlaced(
	{ connection }: OrderRun,
	order: ComparedOrder,
	placement: Placement,
): IDataObject {
	const { draft, settings, body } = order;
	const { record, outcome } = placement;
	const warning = warningOf(body, placement);
	const checks = checkDetails(order);
	if (!settings.simplify) return { ...raw(placement, warning), ...checks };
	const details =
		outcome === 'alreadyThere' ? endDetails(endOfRecord(draft, record)) : sentDetails(draft, body);
	return { ...simplified(connection, placement, details, warning), ...checks };
}

/** Whether it could be told that an order has no duplicate; nothing to say where it could. */
export function checkDetails({ isCheckIncomplete }: ComparedOrder): IDataObject {
	return isCheckIncomplete ? { duplicate_check: 'incomplete' } : {};
}

/** The same for an order of an earlier try, of which only the IDs are known. */
export function showRemembered(
	{ connection }: OrderRun,
	{ draft, settings }: RememberedOrder,
	placement: Placement,
): IDataObject {
	const warning = warningOf({ activity: knownSubjects(draft) }, placement);
	if (!settings.simplify) return raw(placement, warning);
	const reference = draft.entries.find(({ field }) => field === remoteActivityId);
	const sent = reference && encodeEntry(reference, draft.settings);
	const details = {
		...(sent !== undefined && { remote_activity_id: sent }),
		...endDetails(endOfRecord(draft, placement.record)),
	};
	return simplified(connection, placement, details, warning);
}

/** What an order is about, as far as it was given by IDs: names may not be found any more. */
function knownSubjects({ type, entries, settings }: Draft): IDataObject {
	const known = entries.filter(
		({ field, kind, value, isBlank }) =>
			SUBJECT_ATTRIBUTES.includes(field.attribute) && !isBlank && kind.isResolved?.(field, value),
	);
	return Object.fromEntries([
		['activity_type_id', type.id],
		...known.map((entry) => [entry.field.attribute, encodeEntry(entry, settings)]),
	]);
}

function raw({ record, outcome }: Placement, warning: string | undefined): IDataObject {
	const known = withWarning(outcome, warning);
	// Before the record, and over what it may have under the same names.
	return { ...known, ...record, ...known, ...statusOf(record) };
}

function simplified(
	connection: Connection,
	{ record, outcome }: Placement,
	details: IDataObject,
	warning: string | undefined,
): IDataObject {
	return {
		...withWarning(outcome, warning),
		...simplifiedActivity(record, connection),
		...details,
	};
}

/** What became of the order: the first columns of a table, of which the editor shows few. */
function withWarning(outcome: Placement['outcome'], warning: string | undefined): IDataObject {
	return { ...outcomeJson(outcome), ...(warning !== undefined && { warning }) };
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
