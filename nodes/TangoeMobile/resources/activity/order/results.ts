import { Failure, type Result } from '../../../errors/result';
import { heldBack } from '../../../run/batch';
import type { OrderRun } from './orderRun';

/** Goes on with the orders that succeeded so far; those that failed keep their place. */
export async function mapSuccesses<From, To>(
	results: Array<Result<From>>,
	next: (successes: From[]) => Promise<Array<Result<To>>>,
): Promise<Array<Result<To>>> {
	const successes = results.filter((result): result is From => !(result instanceof Failure));
	const mapped = successes.length > 0 ? await next(successes) : [];
	let index = 0;
	return results.map((result) => (result instanceof Failure ? result : mapped[index++]));
}

/** Where the workflow stops on errors, one order that failed holds all others back. */
export function holdBackAllIfOneFailed<Order>(
	{ context, isOver }: OrderRun,
	results: Array<Result<Order>>,
): Array<Result<Order>> {
	const hasFailed = !context.continueOnFail() && results.some((one) => one instanceof Failure);
	if (!isOver && !hasFailed) return results;
	return results.map((result) => (result instanceof Failure ? result : heldBack()));
}
