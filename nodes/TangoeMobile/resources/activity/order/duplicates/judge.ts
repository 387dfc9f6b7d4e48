import type { Row } from '../../../../transport/answers/envelope';
import { meaningOf } from '../../states';
import { endAttribute } from '../identity/endDay';
import { distinguishingAttributes, SUBJECTS } from '../identity/identity';
import {
	compareShown,
	employeeIn,
	sameEmployee,
	typeIdOf,
	type Comparison,
} from '../identity/marks';
import type { ResolvedOrder } from '../order';
import type { ReadRow } from './rowGroup';

/** How an activity compares with an order. */
interface JudgeOptions {
	/** Epoch milliseconds; older activities count only while they wait. */
	earliest: number;
	/** A row of a list may show less than the record; what the record does not show stays unknown. */
	isRecord: boolean;
}

/** Whether an activity is the same order, by all marks that are sent. One that is void is not asked about. */
export function judge(
	{ row, createdAt }: ReadRow,
	order: ResolvedOrder,
	{ earliest, isRecord }: JudgeOptions,
): Comparison {
	const { activity } = order.body;
	const { type } = order.draft;
	const comparisons = [
		compareAge(row, createdAt, order, earliest),
		compareKnown(typeIdOf(row), String(type.id)),
		compareKnown(employeeIn(row), sameEmployee(activity.employee_id)),
		compareShown(row, activity, SUBJECTS),
		compareDistinguishing(row, order),
	];
	if (comparisons.includes('different')) return 'different';
	const needed = ['state', endAttribute(type) ?? 'state'];
	const showsRest = isRecord || needed.every((key) => key in row);
	return showsRest && !comparisons.includes('unknown') ? 'same' : 'unknown';
}

/** An order that waits counts at any age, where a second one is never wanted. */
function compareAge(
	row: Row,
	createdAt: number,
	{ draft }: ResolvedOrder,
	earliest: number,
): Comparison {
	if (Number.isNaN(createdAt)) return 'unknown';
	const isWaiting = draft.type.duplicates.isNeverWantedAgain && waits(row, draft.settings.today);
	return createdAt >= earliest || isWaiting ? 'same' : 'different';
}

function waits(row: Row, today: string): boolean {
	const meaning = meaningOf(row);
	return meaning === 'open' || (meaning !== 'finished' && String(row.sleep_until ?? '') > today);
}

/**
 * The caller's own ID tells two orders apart, but not where a second one is never wanted: there it may be
 * the ID of an execution. The same ID is the same order, whatever else differs.
 */
function compareDistinguishing(row: Row, { draft, body }: ResolvedOrder): Comparison {
	const { activity } = body;
	const [theirs, ours] = [row.remote_activity_id, activity.remote_activity_id];
	if (theirs && ours) {
		if (String(theirs) === String(ours)) return 'same';
		if (!draft.type.duplicates.isNeverWantedAgain) return 'different';
	}
	return compareShown(row, activity, distinguishingAttributes(draft.type));
}

function compareKnown(shown: string | undefined, sent: string): Comparison {
	if (shown === undefined) return 'unknown';
	return shown === sent ? 'same' : 'different';
}
