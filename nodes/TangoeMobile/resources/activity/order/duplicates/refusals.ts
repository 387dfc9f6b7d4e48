import { Failure } from '../../../../errors/result';
import { TangoeError } from '../../../../errors/tangoeError';
import { momentOf } from '../identity/moment';
import type { Draft, Duplicate, ResolvedOrder } from '../order';
import type { Row } from '../../../../transport/answers/envelope';
import { withOutcome } from '../outcome';
import { MAX_RECORDS } from './rows/records';

const MAX_NAMED = 5;

/** An order is not sent because of a duplicate, or of what may be one. */
function refusal(
	kind: 'alreadyOrdered' | 'maybeOrdered',
	message: string,
	remedy: string,
): Failure {
	return new Failure(withOutcome(new TangoeError(kind, message, remedy), 'notSent'));
}

/**
 * What to do; where the operation has the option, also how to order all the same.
 *
 * @param remedy without a full stop
 * @param orElse how the sentence goes on with the option
 */
function orOrderAnyway({ type }: Draft, remedy: string, orElse: string): string {
	return type.duplicates.isFixed
		? `${remedy}.`
		: `${remedy}${orElse} If Already Ordered to Order Anyway in the options.`;
}

/** The same order exists. */
export function alreadyOrdered({ draft }: ResolvedOrder, duplicate: Duplicate): Failure {
	return refusal(
		'alreadyOrdered',
		`${draft.type.name} was not sent: the same order already exists (${inWords(duplicate)})`,
		orOrderAnyway(draft, 'Look at it', '. If a second one is wanted, set'),
	);
}

/** To return the existing order would leave the line running too long, or end it too early. */
export function orderedForAnotherDay(
	{ draft, endsOn }: ResolvedOrder,
	duplicate: Duplicate,
	existingEndsOn = 'another day',
): Failure {
	return refusal(
		'alreadyOrdered',
		`${draft.type.name} was not sent: it is ordered for ${existingEndsOn} already (${inWords(duplicate)}), not for ${endsOn}`,
		orOrderAnyway(
			draft,
			'Tangoe Mobile documents no way to change it: change it in the portal',
			', or set',
		),
	);
}

/** To return the other order would lose what this one corrects. */
export function orderedOtherwise(
	{ draft }: ResolvedOrder,
	duplicate: Duplicate,
	fields: string[],
): Failure {
	return refusal(
		'alreadyOrdered',
		`${draft.type.name} was not sent: ${inWords(duplicate)} orders it with another value of ${fields.join(', ')}`,
		orOrderAnyway(draft, 'Keep the item that is right and remove the other one', ', or set'),
	);
}

/** A second order is never wanted, and it cannot be told whether there is a first. */
export function maybeOrdered({ draft }: ResolvedOrder, because: string): Failure {
	return refusal(
		'maybeOrdered',
		`${draft.type.name} was not sent: it cannot be told whether the same order already exists. ${because}`,
		orOrderAnyway(
			draft,
			'Look at the activities of this employee in Tangoe Mobile',
			'. If the order is not there, set',
		),
	);
}

/** Another run has just sent the same order, and nobody knows what became of it. */
export function lostByOtherRun({ draft }: ResolvedOrder): Failure {
	return refusal(
		'maybeOrdered',
		`${draft.type.name} was not sent: another run has just sent the same order, and the answer was lost`,
		'Look at the activities of this employee in Tangoe Mobile. If the order is not there, run this item again in a minute.',
	);
}

/**
 * Why it cannot be told whether an order exists.
 *
 * @param areUsedUp whether as many records were read as may be
 */
export function tooLittleShown(unread: Row[], areUsedUp: boolean): string {
	const ids = unread.slice(0, MAX_NAMED).map(({ id }) => id);
	const more = unread.length > MAX_NAMED ? ` and ${unread.length - MAX_NAMED} more` : '';
	const limit = areUsedUp ? `, and at most ${MAX_RECORDS} are read one by one` : '';
	return `Tangoe Mobile shows too little of activity ${ids.join(', ')}${more}${limit}`;
}

function inWords(duplicate: Duplicate): string {
	if ('of' in duplicate) return `item ${duplicate.of.item} of this run`;
	const { id, created_at, state } = duplicate.existing;
	return `activity ${id}, created ${dayInWords(created_at)}, state ${String(state ?? 'unknown')}`;
}

function dayInWords(created: unknown): string {
	const text = String(created);
	const moment = momentOf(created);
	if (/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment)) return text.slice(0, 10);
	return new Date(moment).toISOString().slice(0, 10);
}
