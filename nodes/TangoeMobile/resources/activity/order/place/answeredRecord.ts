import { TangoeError } from '../../../../errors/tangoeError';
import type { CreatedActivity } from '../../../../transport/postActivity';
import { readCreatedAt } from './lost/createdAt';
import type { Moment } from './lost/moment';

/** Clocks and proxies can be minutes off, and an order can wait for status 429. */
const CERTAINLY_BEFORE_MS = 60 * 60_000;

/**
 * Checks that an answered activity can be the order's own.
 *
 * @param isOfOther whether an activity was there before the order was sent, or belongs to another one
 * @throws TangoeError of kind `lost` where it cannot: the order may have been placed all the same
 */
export function assertOwn(
	{ record, status }: CreatedActivity,
	isOfOther: (activityId: string) => boolean,
): void {
	if (!isOfOther(String(record.id))) return;
	throw new TangoeError(
		'lost',
		`Tangoe Mobile answered with activity ${record.id}, which belongs to another order (status ${status})`,
		'Look whether Tangoe Mobile has the order before it is sent again.',
		{ status },
	);
}

/**
 * Whether the answered activity says that it was created long before the order was sent, by the clock of this
 * machine and by that of the server: it may be the order of somebody else.
 */
export function isEarlier({ record, answeredAt }: CreatedActivity, sentAt: Moment): boolean {
	const createdAt = readCreatedAt(record.created_at);
	if (!createdAt?.isZoned) return false;
	const earliest = Math.min(sentAt.clock, Number.isNaN(answeredAt) ? Infinity : answeredAt);
	return createdAt.from + createdAt.grainMs < earliest - CERTAINLY_BEFORE_MS;
}
