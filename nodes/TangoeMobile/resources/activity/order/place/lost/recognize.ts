import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../../../../transport/answers/envelope';
import { isWithin, readCreatedAt, type Span } from './createdAt';
import type { Listing } from './listing';
import type { Age, Moment } from './moment';
import { resemblance, type Resemblance } from './resemblance';

/** The server's clock is read from a header of whole seconds. */
const CLOCK_GRAIN_MS = 2_000;
/** What appears later than this after an order was sent is another one: long waits for status 429 included. */
const LONGEST_MS = 15 * 60_000;

/** An order whose answer was lost. */
export interface LostOrder {
	/** What was sent of it, as far as it is known. */
	activity: IDataObject;
	sentAt: Moment;
	/** Whether what was there before is known: the activities were read before it was sent. */
	isBeforeKnown: boolean;
	/** Whether an activity was there before, or belongs to another order. */
	isExcluded: (activityId: string) => boolean;
	/** Other orders that are on their way from this process. */
	rivals: () => IDataObject[];
}

interface Candidate {
	row: Row;
	resemblance: Exclude<Resemblance, 'none'>;
	/** Whether it was certainly created after the order was sent. */
	isNew: boolean;
}

/**
 * The record of a lost order among the activities of its type.
 *
 * It is about the same as the order, differs from it in nothing but perhaps the form of a text, and did not
 * exist before. That it did not is told by its time, or by the activities that were read before the order
 * was sent: where its time is coarse or has no zone, only by both. An activity with another text is taken
 * only if everything else is certain: it is new, the only one, and about the same line or device.
 *
 * @param age of the order when the activities were read
 * @returns undefined where no single record can be told to be it
 */
export function recognize(order: LostOrder, { rows, clock }: Listing, age: Age): Row | undefined {
	const sentAt = clock.now - age.ms;
	const span = {
		from: sentAt - CLOCK_GRAIN_MS,
		until: Math.min(clock.now, sentAt + LONGEST_MS) + CLOCK_GRAIN_MS,
	};
	const isTimeCertain = clock.isTrusted && age.isCertain;
	const candidates = rows.flatMap((row) => candidateOf(row, order, span, isTimeCertain));
	const alike = candidates.filter((one) => one.resemblance === 'whole');
	const [found, ...others] = alike.length > 0 ? alike : candidates;
	if (!found || others.length > 0) return undefined;
	const isTold = alike.length > 0 ? isNotOld(found, order) : isOnlyOne(found, order);
	return isTold && !mayBeOfRival(found, order) ? found.row : undefined;
}

function candidateOf(
	row: Row,
	{ activity, isExcluded }: LostOrder,
	span: Span,
	isTimeCertain: boolean,
): Candidate[] {
	const alike = resemblance(row, activity);
	const createdAt = readCreatedAt(row.created_at);
	if (alike === 'none' || !createdAt || isExcluded(String(row.id))) return [];
	const within = isWithin(createdAt, span);
	if (within === 'no') return [];
	return [{ row, resemblance: alike, isNew: isTimeCertain && within === 'certainly' }];
}

function isNotOld({ isNew }: Candidate, { isBeforeKnown }: LostOrder): boolean {
	return isNew || isBeforeKnown;
}

/** Whether an activity with another text can be no other's. */
function isOnlyOne({ isNew }: Candidate, { activity, isBeforeKnown }: LostOrder): boolean {
	const isAboutAThing = activity.line_id !== undefined || activity.device_id !== undefined;
	return isNew && isBeforeKnown && isAboutAThing;
}

function mayBeOfRival(found: Candidate, { rivals }: LostOrder): boolean {
	return rivals().some((other) => {
		const alike = resemblance(found.row, other);
		return alike === 'whole' || alike === found.resemblance;
	});
}
