import { Failure, type Result } from '../../../../errors/result';
import { TangoeError, tangoeErrorOf } from '../../../../errors/tangoeError';
import { beginEnding, endingLately, type EndingOrder } from '../acrossRuns/endingLately';
import { MOST_ENDING_PER_DAY } from '../options/options';
import type { ComparedOrder } from '../order';
import type { OrderRun } from '../orderRun';
import { withOutcome } from '../outcome';
import { endingOnList, type ListedEnding } from './endingOnList';

const MAX_NAMED = 5;
const OPTION = 'Max Ending Service per Day';

/**
 * Counts the orders of a run that end service together with all activities of their types of the last 24
 * hours, from whatever workflow, person or n8n, and with what this process has sent lately of any type. Those that may be sent count from now on, for all runs of this
 * process.
 *
 * @param orders those that would be sent
 * @returns a failure for those that end service, where there would be too many or they cannot be counted
 */
export async function reserveEnding(
	run: OrderRun,
	orders: ComparedOrder[],
): Promise<Result<Map<ComparedOrder, EndingOrder>>> {
	const { origin } = run.connection;
	const ending = orders.filter(({ draft }) => draft.type.endsService);
	const most = Math.min(...ending.map(({ settings }) => settings.maxEndingPerDay));
	if (most === 0) return new Failure(forbidden());
	if (most < MOST_ENDING_PER_DAY) {
		let listed: ListedEnding[];
		try {
			listed = await endingOnList(run, new Set(ending.map(({ draft }) => draft.type.id)));
		} catch (caught) {
			return new Failure(notCounted(tangoeErrorOf(caught)));
		}
		// Nothing is awaited between the count and the reservation.
		const ids = new Set(listed.map(({ id }) => id));
		const counted = listed.filter(({ counts }) => counts);
		const unlisted = endingLately(origin).filter(
			({ activityId }) => activityId === undefined || !ids.has(activityId),
		);
		const count = counted.length + unlisted.length;
		if (count + ending.length > most) {
			const latest = [
				...unlisted.flatMap(({ activityId }) => activityId ?? []),
				...latestOf(counted),
			];
			return new Failure(tooMany(ending.length, count, latest, most));
		}
	}
	return new Map(ending.map((order) => [order, beginEnding(origin)]));
}

function latestOf(listed: ListedEnding[]): string[] {
	return [...listed].sort((one, other) => Number(other.id) - Number(one.id)).map(({ id }) => id);
}

function forbidden(): TangoeError {
	return brakeError(
		`${OPTION} is 0, so nothing that ends service was sent`,
		`If it is to be sent, raise ${OPTION} in the options.`,
	);
}

function tooMany(asked: number, count: number, latest: string[], most: number): TangoeError {
	const orders = asked === 1 ? '1 order that ends' : `${asked} orders that end`;
	const named = latest.slice(0, MAX_NAMED).join(', ');
	const ended = count === 1 ? '1 was placed' : `${count} were placed`;
	return brakeError(
		`This run would send ${orders} service, ${ended} in the last 24 hours, and at most ${most} a day are allowed, so nothing that ends service was sent`,
		`${named === '' ? '' : `The latest: activity ${named}. `}Check that they are the right ones. If they are, raise ${OPTION} in the options.`,
	);
}

function brakeError(message: string, remedy: string): TangoeError {
	return withOutcome(new TangoeError('braked', message, remedy), 'notSent');
}

/** A credential that is not accepted is the same error with or without a count. */
function notCounted(cause: TangoeError): TangoeError {
	if (cause.kind === 'signIn') return withOutcome(cause, 'notSent');
	return new TangoeError(
		cause.kind,
		`How many orders have ended service in the last 24 hours could not be read, so nothing that ends service was sent: ${cause.message}`,
		`${cause.remedy} To order without counting, set ${OPTION} to ${MOST_ENDING_PER_DAY} in the options.`,
		{ ...cause.details, outcome: 'notSent' },
	);
}
