import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../errors/result';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { stringParameter } from '../panel/parameters';
import { heldBack } from '../run/stopRule';
import { outputOf } from '../run/output';
import type { ItemResult, Operation as RunItems } from '../run/result';
import { hintWaits } from '../run/waitHint';
import { isTool } from './activity/order/guards/toolOptions';
import { resourceWithValue } from './index';
import type { Operation } from './operation';

/** Runs the node: each input item through its operation. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = [...context.getInputData().keys()];
	const results = new Map<number, ItemResult>();
	// By their start, not by their operation: orders of several activity types are placed together.
	const itemsOf = new Map<Operation['start'], number[]>();
	for (const item of items) {
		const start = operationOf(context, item)?.start;
		if (!start) results.set(item, unknownOperation());
		else if (itemsOf.has(start)) itemsOf.get(start)?.push(item);
		else itemsOf.set(start, [item]);
	}

	for (const [start, itemsOfStart] of itemsOf) {
		const hasFailed = [...results.values()].flat().some((one) => one instanceof Failure);
		if (hasFailed && !context.continueOnFail()) break;
		const found = await resultsOf(start(context), itemsOfStart);
		itemsOfStart.forEach((item, index) => results.set(item, found[index]));
	}
	hintWaits(context);
	return outputOf(
		context,
		items.map((item) => results.get(item) ?? [heldBack()]),
		{ hasStillOpen: operationOf(context, 0)?.outputs !== undefined && !isTool(context) },
	);
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
