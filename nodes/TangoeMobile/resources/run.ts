import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../errors/result';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { stringParameter } from '../panel/parameters';
import { heldBack } from '../run/batch';
import { outputOf } from '../run/output';
import type { ItemResult, Operation as RunItems } from '../run/result';
import { isOwnFailure } from '../run/stopError';
import { hintWaits } from '../run/waitHint';
import { resourceWithValue } from './index';
import type { Operation } from './operation';

/** Runs the node: each input item through its operation. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const results: ItemResult[] = context.getInputData().map(() => [heldBack()]);
	// By their start, not by their operation: orders of several activity types are placed together.
	const itemsOf = new Map<Operation['start'], number[]>();
	for (const item of results.keys()) {
		const start = operationOf(context, item)?.start;
		if (!start) results[item] = unknownOperation();
		else if (itemsOf.has(start)) itemsOf.get(start)?.push(item);
		else itemsOf.set(start, [item]);
	}

	for (const [start, items] of itemsOf) {
		const hasFailed = results.some((result) =>
			result.some((one) => one instanceof Failure && isOwnFailure(one.error)),
		);
		if (hasFailed && !context.continueOnFail()) break;
		const found = await resultsOf(start(context), items);
		items.forEach((item, index) => (results[item] = found[index]));
	}
	hintWaits(context);
	return outputOf(context, results);
}

/** What fails before the first item, such as the credential's host, fails for all of them. */
async function resultsOf(runItems: RunItems, items: number[]): Promise<ItemResult[]> {
	try {
		return await runItems(items);
	} catch (error) {
		return items.map(() => [new Failure(tangoeErrorOf(error))]);
	}
}

/** Resource and operation can be expressions, and so differ from item to item. */
function operationOf(context: IExecuteFunctions, item: number): Operation | undefined {
	const resource = resourceWithValue(stringParameter(context, 'resource', item));
	return resource?.operations.get(stringParameter(context, 'operation', item));
}

function unknownOperation(): ItemResult {
	return [
		new Failure(
			new TangoeError(
				'input',
				'Resource and Operation are not a combination that this node offers',
				'Choose both from their dropdowns, or check their expressions.',
			),
		),
	];
}
