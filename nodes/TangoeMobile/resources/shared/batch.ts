import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { TangoeError } from '../../transport/errors/tangoeError';
import type { Outcome } from './outcome';
import { runPool } from './pool';

/**
 * Runs one task per item and gives an outcome for each. No further one starts after a failure, where
 * the workflow stops on errors; where it continues, only after one that would meet every item alike.
 *
 * @param width how many at once, after the first
 */
export async function runBatch<Task>(
	context: IExecuteFunctions,
	tasks: Task[],
	perform: (task: Task) => Promise<IDataObject[]>,
	width: number,
): Promise<Outcome[]> {
	let hasSucceeded = false;
	const outcomes = await runPool(
		tasks,
		async (task) => {
			const records = await perform(task);
			hasSucceeded = true;
			return { records };
		},
		{
			width,
			endsWith: (outcome) =>
				'error' in outcome &&
				(!context.continueOnFail() || concernsAll(outcome.error, hasSucceeded)),
		},
	);
	return outcomes.map((outcome) => outcome ?? heldBack());
}

/** The outcome of an item that was not tried. */
export function heldBack(): Outcome {
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
function concernsAll({ kind, details }: TangoeError, hasSucceeded: boolean): boolean {
	return (
		kind === 'signIn' ||
		kind === 'configuration' ||
		(kind === 'forbidden' && !hasSucceeded) ||
		details.isOutage === true
	);
}
