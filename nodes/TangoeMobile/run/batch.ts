import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../errors/result';
import type { TangoeError } from '../errors/tangoeError';
import { cancelledError, isCancelled } from '../transport/pause';
import { runPool } from './pool';
import { StopRule } from './stopRule';

/** How a batch runs. */
export interface BatchOptions<Value> {
	/** How many tasks at once, after the first. */
	width: number;
	/** Whether an error concerns its own task alone, so that the others are tried anyway. */
	isItemError?: (error: TangoeError) => boolean;
	/** Whether a value shows that other tasks can succeed too. */
	isSuccess?: (value: Value) => boolean;
	/** What decides whether further tasks start; one of its own where it shares none. */
	stopRule?: StopRule;
}

/**
 * Runs one task per item and gives the result of each. No further one starts once the {@link StopRule}
 * ends the run, or after the execution was stopped.
 */
export async function runBatch<Task, Value>(
	context: IExecuteFunctions,
	tasks: Task[],
	perform: (task: Task) => Promise<Value>,
	{
		width,
		isItemError = () => false,
		isSuccess = () => true,
		stopRule = new StopRule(context),
	}: BatchOptions<Value>,
): Promise<Array<Result<Value>>> {
	const counts = (result: Result<Value>) =>
		result instanceof Failure ? !isItemError(result.error) : isSuccess(result);
	const results = await runPool(tasks, perform, {
		width,
		shouldStop(result) {
			if (counts(result)) stopRule.note(result);
			return stopRule.isOver;
		},
		isStopped: () => isCancelled(context),
	});
	const missing = results.filter((result) => result === undefined).length;
	const notTried = () =>
		isCancelled(context) ? new Failure(cancelledError()) : stopRule.heldBack(missing);
	return results.map((result) => result ?? notTried());
}
