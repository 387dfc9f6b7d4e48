import type { IDataObject } from 'n8n-workflow';

import { dayIn } from '../../../kinds/plain/date';
import { simplifiedActivity } from '../record';
import { encodeDraft } from './body';
import { contradictedFlags } from './echo';
import type { OrderRun, Placement } from './place';
import type { ReadyOrder } from './ready';

/** The output of an order that Tangoe holds: its record, and what became of the order. */
export function shown(
	{ connection }: OrderRun,
	order: ReadyOrder,
	{ record, outcome }: Placement,
): IDataObject {
	if (!order.settings.isSimplified) return { ...record, outcome };
	const contradicted = contradictedFlags(order.body, record);
	return {
		...simplifiedActivity(record, connection),
		...(outcome === 'alreadyThere' ? endOf(order, record) : askedFor(order)),
		outcome,
		...(contradicted.length > 0 && {
			warning: `Tangoe Mobile's record shows other values than were sent for ${contradicted.join(', ')}. Check it, or try the other Warranty Placement.`,
		}),
	};
}

/**
 * What was sent and its answer need not show: the caller's own ID, and the day that a line ends. The body
 * of an order of an earlier try holds its IDs alone.
 */
function askedFor({ body, draft, earlier }: ReadyOrder): IDataObject {
	const sent = earlier ? encodeDraft(draft) : (body.activity as IDataObject);
	const { remote_activity_id, sleep_until } = sent;
	return {
		...(remote_activity_id !== undefined && { remote_activity_id }),
		...(hasEnd(draft) && { ends_on: sleep_until ?? draft.settings.today }),
	};
}

/** The day that a line ends by an order of an earlier time; not said where its record does not. */
function endOf({ draft }: ReadyOrder, { sleep_until, created_at }: IDataObject): IDataObject {
	if (!hasEnd(draft) || sleep_until === undefined) return {};
	const created = new Date(String(created_at));
	const day = sleep_until ? String(sleep_until).slice(0, 10) : undefined;
	if (day === undefined && Number.isNaN(created.getTime())) return {};
	return { ends_on: day ?? dayIn(draft.settings.timezone, created) };
}

/** A day that is left out where it is today. */
function hasEnd({ entries }: ReadyOrder['draft']): boolean {
	return entries.some(({ field }) => field.kind === 'date' && field.isFuture);
}
