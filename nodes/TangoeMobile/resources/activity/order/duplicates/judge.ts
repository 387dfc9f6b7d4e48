import type { Row } from '../../../../transport/answers/envelope';
import { phaseOf } from '../../states';
import type { ActivityType } from '../../types/activityType';
import { PHASES } from '../../types/phases/phases';
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
import type { ReadRow } from './rows/rowGroup';

/** How an activity is compared with an order. */
interface JudgeOptions {
	/** Epoch milliseconds; older activities count only while they wait. */
	earliest: number;
	/** A row of a list may show less than the record; what the record does not show stays unknown. */
	isRecord: boolean;
}

type CompareMark = (read: ReadRow, order: ResolvedOrder, options: JudgeOptions) => Comparison;

/** What is told fastest comes first: a stock account has thousands of rows to leave out. */
const MARKS: CompareMark[] = [
	compareAge,
	compareDistinguishing,
	({ row }, { body }) => compareShown(row, body.activity, SUBJECTS),
	({ row }, { draft }) => compareKnown(typeIdOf(row), String(draft.type.id)),
	({ row }, { body }) => compareKnown(employeeIn(row), sameEmployee(body.activity.employee_id)),
];

/** Whether an activity is the same order, by all marks that are sent. One that is void is not asked about. */
export function judge(read: ReadRow, order: ResolvedOrder, options: JudgeOptions): Comparison {
	let isTold = true;
	for (const compare of MARKS) {
		const comparison = compare(read, order, options);
		if (comparison === 'different') return 'different';
		isTold = isTold && comparison === 'same';
	}
	const showsRest = options.isRecord || showsEnding(read.row, order.draft.type);
	return isTold && showsRest ? 'same' : 'unknown';
}

/** Whether a row shows what became of an activity, and when it ends something. */
function showsEnding(row: Row, type: ActivityType): boolean {
	const attribute = endAttribute(type);
	return 'state' in row && (attribute === undefined || attribute in row);
}

/** An order that waits counts at any age, where a second one is never wanted. */
function compareAge(
	{ row, createdAt }: ReadRow,
	{ draft }: ResolvedOrder,
	{ earliest, isRecord }: JudgeOptions,
): Comparison {
	if (Number.isNaN(createdAt)) return 'unknown';
	if (createdAt >= earliest) return 'same';
	const { type, settings } = draft;
	// Its record may show that it waits.
	if (type.duplicates.isNeverWantedAgain && !isRecord && !('state' in row)) return 'unknown';
	return type.duplicates.isNeverWantedAgain && waits(row, settings.today) ? 'same' : 'different';
}

function waits(row: Row, today: string): boolean {
	const phase = phaseOf(row);
	if (phase === 'unknown') return String(row.sleep_until ?? '') > today;
	// Not by its type: one that has only been shipped still is the order of the thing.
	return !PHASES[phase].isFinal;
}

/**
 * The caller's own ID tells two orders apart, but not where a second one is never wanted: there it may be
 * the ID of an execution. The same ID is the same order, whatever else differs.
 */
function compareDistinguishing({ row }: ReadRow, { draft, body }: ResolvedOrder): Comparison {
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
