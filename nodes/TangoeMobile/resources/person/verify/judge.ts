import type { Row } from '../../../transport/answers/envelope';
import { statusOf } from '../../activity/states';
import type { Asset } from '../offboard/assets/asset';
import { isOneOf } from '../offboard/assets/statuses';
import type { EvidenceAsset } from './evidence';

/** Whether a line or device is as its plan wanted, and why. */
export interface Judgment {
	isAsWanted: boolean;
	reason: string;
}

/** What is known of it by now. */
export interface Known {
	/** As it is listed for the person; undefined where it is listed no more, in a list that was read whole. */
	listed?: Asset;
	/** The record of its order. */
	activity?: Row;
	endedStatuses: readonly string[];
}

/** Left alone on purpose. */
const SKIPPED = 'skipped';
/** It had ended before the plan was made. */
const AS_WANTED = 'asWanted';

/**
 * Whether the list alone tells that it is as wanted; undefined where its order has to be asked.
 */
export function judgeByList(
	{ kind, action, outcome }: EvidenceAsset,
	{ listed, endedStatuses }: Omit<Known, 'activity'>,
): Judgment | undefined {
	if (outcome === SKIPPED) return { isAsWanted: true, reason: 'Left alone on purpose' };
	if (!listed) {
		// A list may also be empty because Tangoe no longer knows the person: service is over only with its order.
		const isEnough = outcome === AS_WANTED || action.order?.isProof === 'never';
		return isEnough ? { isAsWanted: true, reason: `The ${kind} is no longer listed` } : undefined;
	}
	const wanted = [...endedStatuses, ...(action.order?.wantedStatuses ?? [])];
	return isOneOf(listed.status, wanted)
		? { isAsWanted: true, reason: `Its status is ${listed.status}` }
		: undefined;
}

/** The same by what became of its order. */
export function judgeByOrder(
	{ kind, action, outcome, activityId }: EvidenceAsset,
	{ listed, activity }: Known,
): Judgment {
	const { order } = action;
	const status = listed?.status;
	const still = listed
		? `The ${kind} is still listed for this person${status === undefined ? '' : ` as ${status}`}`
		: `The ${kind} is no longer listed`;
	if (!activity || !order) {
		const why = activityId === undefined ? `was not ordered (${outcome})` : 'cannot be read';
		return { isAsWanted: false, reason: `${still}, and its order ${why}` };
	}
	const { phase } = statusOf(activity);
	const isProof =
		order.isProof === 'always' || (order.isProof === 'withoutStatus' && status === undefined);
	return phase === 'done' && isProof
		? { isAsWanted: true, reason: `Tangoe Mobile has carried out activity ${activityId}` }
		: { isAsWanted: false, reason: `${still}; activity ${activityId} is in phase ${phase}` };
}
