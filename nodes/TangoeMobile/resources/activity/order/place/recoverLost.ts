import type { IDataObject } from 'n8n-workflow';

import { tangoeErrorOf, type TangoeError } from '../../../../errors/tangoeError';
import type { Row } from '../../../../transport/answers/envelope';
import type { Placement } from '../order';
import type { OrderRun } from '../orderRun';
import { unknownOutcome } from '../outcome';
import { findLostOrder } from './findLostOrder';

/** An order that was sent and not answered. */
export interface UnansweredOrder {
	/** What was sent of it, as far as it is known. */
	activity: IDataObject;
	sentAt: number;
	activityIdsBefore: readonly string[];
	/** Whether the record of another order of the run could not be told from this one's. */
	isAmbiguous: boolean;
	/** What came in place of an answer, in this try of the run. */
	fault?: TangoeError;
}

/**
 * Finds out what became of an order whose answer was lost.
 *
 * @throws TangoeError of kind `unknownOutcome` where that cannot be told
 */
export async function recoverLost(
	{ connection, claimedIds, journal }: OrderRun,
	{ activity, sentAt, activityIdsBefore, isAmbiguous, fault }: UnansweredOrder,
): Promise<Placement> {
	if (isAmbiguous) {
		throw unknownOutcome(
			'another item of this run orders the same for this employee, so that the two cannot be told apart',
			{},
			fault,
		);
	}
	// An activity that an answer named, in whatever run of the node, is not the lost one.
	const excludedIds = new Set([
		...claimedIds,
		...journal.activityIdsOfExecution(),
		...activityIdsBefore,
	]);
	let record: Row | undefined;
	try {
		record = await findLostOrder(connection, { activity, sentAt, excludedIds });
	} catch (error) {
		const { message, details } = tangoeErrorOf(error);
		throw unknownOutcome(
			`looking it up failed too (${message})`,
			{ ...details, isOutage: true },
			fault,
		);
	}
	// Another order may have claimed the same record while this one was reading.
	if (!record || claimedIds.has(String(record.id))) {
		throw unknownOutcome(
			'no single activity of Tangoe Mobile could be recognized as it',
			{},
			fault,
		);
	}
	return { record, outcome: 'recovered' };
}
