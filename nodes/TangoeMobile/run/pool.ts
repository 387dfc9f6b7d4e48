import { settle, type Result } from '../errors/result';

interface Pool<Value> {
	/** At most so many at once. */
	width: number;
	/** Whether the result of one task means that no further one starts. It is asked about every result. */
	shouldStop: (result: Result<Value>) => boolean;
	/** Whether somebody stopped the run, so that no further one starts. */
	isStopped: () => boolean;
}

/**
 * Runs tasks, several at once, and gives their results in the order of the tasks. The first runs
 * alone: it fetches the token that all others use, and a credential that is not accepted ends the run
 * there. Tasks already under way are always waited for.
 *
 * @returns undefined in the place of a task that did not start
 */
export async function runPool<Task, Value>(
	tasks: Task[],
	perform: (task: Task) => Promise<Value>,
	{ width, shouldStop, isStopped }: Pool<Value>,
): Promise<Array<Result<Value> | undefined>> {
	const results: Array<Result<Value> | undefined> = tasks.map(() => undefined);
	let next = 0;
	let isOver = false;
	const hasNext = () => next < tasks.length && !isOver && !isStopped();

	const performNext = async (): Promise<void> => {
		const index = next++;
		const result = await settle(perform(tasks[index]));
		results[index] = result;
		if (shouldStop(result)) isOver = true;
	};
	const performAll = async (): Promise<void> => {
		while (hasNext()) await performNext();
	};

	if (hasNext()) await performNext();
	await Promise.all(Array.from({ length: width }, performAll));
	return results;
}
