import type { IDataObject } from 'n8n-workflow';

import { hashOf } from '../identity/hash';
import type { OrderBody, ResolvedOrder } from '../order';

/** What is said about an order, and is not what is ordered. */
const REMARKS = new Set(['comment', 'remote_activity_id']);

/**
 * The labels of the fields in which an order differs from another order of the run. The day on which it
 * ends something is compared by itself.
 */
export function differingFields({ draft, body }: ResolvedOrder, other: OrderBody): string[] {
	const [own, others] = [body, other].map(valuesOf);
	return draft.entries
		.filter(({ field }) => !REMARKS.has(field.attribute))
		.filter(({ field }) => field.kind !== 'date' || !field.isFuture)
		.filter(({ field }) => hashOf([own[field.attribute]]) !== hashOf([others[field.attribute]]))
		.map(({ field }) => field.label);
}

/** All that is sent, in the activity and beside it. */
function valuesOf({ activity, ...beside }: OrderBody): IDataObject {
	return { ...activity, ...beside };
}
