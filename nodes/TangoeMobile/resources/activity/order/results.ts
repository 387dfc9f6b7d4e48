import { Failure, type Result } from '../../../errors/result';
import { heldBack } from '../../../run/stopRule';
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

/** Holds back what is left where an order of an earlier try ends the run, or where the workflow stops on errors and one failed. */
export function holdBackAllIfOneFailed<Order>(
	{ context, stopRule }: OrderRun,
	results: Array<Result<Order>>,
): Array<Result<Order>> {
	const hasFailed = !context.continueOnFail() && results.some((one) => one instanceof Failure);
	if (!stopRule.isOver && !hasFailed) return results;
	const count = results.filter((result) => !(result instanceof Failure)).length;
	const held = stopRule.isOver ? stopRule.heldBack(count) : heldBack();
	return results.map((result) => (result instanceof Failure ? result : held));
}
