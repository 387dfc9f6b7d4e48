import type { IExecuteFunctions } from 'n8n-workflow';

import { TangoeError } from '../errors/tangoeError';
import { cancelledError, isCancelled } from '../transport/pause';
import type { Failure } from './result';
import { runPool } from './pool';

/**
 * Runs one task per item and gives what came of each. No further one starts after a failure, where the
 * workflow stops on errors; where it continues, only after one that would meet every item alike. None
 * starts after the execution was stopped.
 *
 * @param width how many at once, after the first
 * @param isItemError whether an error concerns its own task alone, so that the others are tried all the same
 */
export async function runBatch<Task, Result extends object>(
	context: IExecuteFunctions,
	tasks: Task[],
	perform: (task: Task) => Promise<Result>,
	{
		width,
		isItemError = () => false,
	}: { width: number; isItemError?: (error: TangoeError) => boolean },
): Promise<Array<Result | Failure>> {
	let hasSucceeded = false;
	const outcomes = await runPool(
		tasks,
		async (task) => {
			const result = await perform(task);
			hasSucceeded = true;
			return result;
		},
		{
			width,
			shouldStop: (outcome) =>
				'error' in outcome &&
				!isItemError(outcome.error) &&
				(!context.continueOnFail() || isFatalForAll(outcome.error, hasSucceeded)),
			isStopped: () => isCancelled(context),
		},
	);
	return outcomes.map(
		(outcome) => outcome ?? (isCancelled(context) ? { error: cancelledError() } : heldBack()),
	);
}

/** What comes of an item that was not tried. */
export function heldBack(): Failure {
	return {
		error: new TangoeError(
			'heldBack',
			'This item was not sent, because of what happened to another item of the run',
			'Mend the cause that the other item names, then run this item again.',
		),
	};
}

/**
 * A credential that is not accepted would be refused for every item; so would, as long as nothing has
 * succeeded, one that lacks permission.
 */
function isFatalForAll({ kind, details }: TangoeError, hasSucceeded: boolean): boolean {
	return (
		kind === 'signIn' ||
		kind === 'configuration' ||
		(kind === 'forbidden' && !hasSucceeded) ||
		details.isOutage === true
	);
}
