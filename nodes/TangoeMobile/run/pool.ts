import { tangoeErrorOf } from '../errors/tangoeError';
import type { Failure } from './result';

interface Pool<Result> {
	/** At most so many at once. */
	width: number;
	/** Whether what came of one task means that no further one starts. */
	shouldStop: (outcome: Result | Failure) => boolean;
	/** Whether somebody stopped the run, so that no further one starts. */
	isStopped: () => boolean;
}

/**
 * Runs tasks, several at once, and gives their outcomes in the order of the tasks. The first runs
 * alone: it fetches the token that all others use, and a credential that is not accepted ends the run
 * there. Tasks already under way are always waited for.
 *
 * @returns undefined in the place of a task that did not start
 */
export async function runPool<Task, Result>(
	tasks: Task[],
	perform: (task: Task) => Promise<Result>,
	{ width, shouldStop, isStopped }: Pool<Result>,
): Promise<Array<Result | Failure | undefined>> {
	const outcomes: Array<Result | Failure | undefined> = tasks.map(() => undefined);
	let next = 0;
	let isOver = false;
	const hasNext = () => next < tasks.length && !isOver && !isStopped();

	const performNext = async (): Promise<void> => {
		const index = next++;
		const outcome = await settled(perform(tasks[index]));
		outcomes[index] = outcome;
		isOver = isOver || shouldStop(outcome);
	};
	const performAll = async (): Promise<void> => {
		while (hasNext()) await performNext();
	};

	if (hasNext()) await performNext();
	await Promise.all(Array.from({ length: width }, performAll));
	return outcomes;
}

async function settled<Result>(task: Promise<Result>): Promise<Result | Failure> {
	try {
		return await task;
	} catch (error) {
		return { error: tangoeErrorOf(error) };
	}
}
