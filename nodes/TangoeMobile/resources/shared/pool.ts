import { tangoeErrorOf } from '../../transport/errors/tangoeError';
import type { Outcome } from './outcome';

interface Pool {
	/** At most so many at once. */
	width: number;
	/** Whether what came of one task means that no further one starts. */
	endsWith: (outcome: Outcome) => boolean;
}

/**
 * Runs tasks, several at once, and gives their outcomes in the order of the tasks. The first runs
 * alone: it fetches the token that all others use, and a credential that is not accepted ends the run
 * there. Tasks already under way are always waited for.
 *
 * @returns undefined in the place of a task that did not start
 */
export async function runPool<Task>(
	tasks: Task[],
	perform: (task: Task) => Promise<Outcome>,
	{ width, endsWith }: Pool,
): Promise<Array<Outcome | undefined>> {
	const outcomes: Array<Outcome | undefined> = tasks.map(() => undefined);
	let next = 0;
	let isOver = false;

	const performNext = async (): Promise<void> => {
		const index = next++;
		const outcome = await settled(perform(tasks[index]));
		outcomes[index] = outcome;
		isOver = isOver || endsWith(outcome);
	};
	const performAll = async (): Promise<void> => {
		while (next < tasks.length && !isOver) await performNext();
	};

	if (tasks.length > 0) await performNext();
	await Promise.all(Array.from({ length: width }, performAll));
	return outcomes;
}

async function settled(task: Promise<Outcome>): Promise<Outcome> {
	try {
		return await task;
	} catch (error) {
		return { error: tangoeErrorOf(error) };
	}
}
