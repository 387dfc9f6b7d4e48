import type { IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../errors/result';
import { TangoeError } from '../errors/tangoeError';
import { cancelledError, isCancelled } from '../transport/pause';
import { runPool } from './pool';

/**
 * Runs one task per item and gives the result of each. No further one starts after a failure, where the
 * workflow stops on errors; where it continues, only after one that every item would meet. None
 * starts after the execution was stopped.
 *
 * @param width how many at once, after the first
 * @param isItemError whether an error concerns its own task alone, so that the others are tried anyway
 */
export async function runBatch<Task, Value>(
	context: IExecuteFunctions,
	tasks: Task[],
	perform: (task: Task) => Promise<Value>,
	{
		width,
		isItemError = () => false,
	}: { width: number; isItemError?: (error: TangoeError) => boolean },
): Promise<Array<Result<Value>>> {
	let hasSucceeded = false;
	const results = await runPool(
		tasks,
		async (task) => {
			const value = await perform(task);
			hasSucceeded = true;
			return value;
		},
		{
			width,
			shouldStop: (result) =>
				result instanceof Failure &&
				!isItemError(result.error) &&
				(!context.continueOnFail() || isFatalForAll(result.error, hasSucceeded)),
			isStopped: () => isCancelled(context),
		},
	);
	return results.map(
		(result) => result ?? (isCancelled(context) ? new Failure(cancelledError()) : heldBack()),
	);
}

/** The failure of an item that was not tried. */
export function heldBack(): Failure {
	return new Failure(
		new TangoeError(
			'heldBack',
			'This item was not sent, because another item of the run failed',
			'Fix what the other item names, then run this item again.',
		),
	);
}

/**
 * Whether every further item would meet the same error: a credential that is not accepted; one that lacks
 * permission, as long as nothing has succeeded; an outage.
 */
export function isFatalForAll({ kind, details }: TangoeError, hasSucceeded: boolean): boolean {
	return (
		kind === 'signIn' ||
		kind === 'configuration' ||
		(kind === 'forbidden' && !hasSucceeded) ||
		details.isOutage === true
	);
}
