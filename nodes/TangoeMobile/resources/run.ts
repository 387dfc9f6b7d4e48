import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure, isFailure } from '../errors/result';
import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { isOwnFailure } from '../run/stopError';
import { resourceWithValue } from './index';
import { heldBack } from '../run/batch';
import type { ItemResult, Operation } from '../run/result';
import { outputOf } from '../run/output';
import { hintWaits } from '../run/waitHint';

type Start = (context: IExecuteFunctions) => Operation;

/** Runs the node: every input item through the operation it asks for, all items of one operation together. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const results: ItemResult[] = context.getInputData().map(() => [heldBack()]);
	const itemsOf = new Map<Start, number[]>();
	results.forEach((_, item) => {
		const start = startOf(context, item);
		if (!start) results[item] = unknownOperation();
		else if (itemsOf.has(start)) itemsOf.get(start)?.push(item);
		else itemsOf.set(start, [item]);
	});

	for (const [start, items] of itemsOf) {
		const isOver = results.some((result) =>
			result.some((one) => isFailure(one) && isOwnFailure(one.error)),
		);
		if (isOver && !context.continueOnFail()) break;
		const found = await resultsOf(start(context), items);
		items.forEach((item, index) => (results[item] = found[index]));
	}
	hintWaits(context);
	return outputOf(context, results);
}

/** What fails before the first item, such as the credential's host, fails for all of them. */
async function resultsOf(operation: Operation, items: number[]): Promise<ItemResult[]> {
	try {
		return await operation(items);
	} catch (error) {
		return items.map(() => [new Failure(tangoeErrorOf(error))]);
	}
}

/** Resource and operation can be expressions, and so differ from item to item. */
function startOf(context: IExecuteFunctions, item: number): Start | undefined {
	const resource = context.getNodeParameter('resource', item) as string;
	const operation = context.getNodeParameter('operation', item) as string;
	return resourceWithValue(resource)?.operations.get(operation);
}

function unknownOperation(): ItemResult {
	return [
		new Failure(
			new TangoeError(
				'input',
				'Resource and Operation name nothing that this node can do',
				'Choose both from their lists, or check the expression that gives them.',
			),
		),
	];
}
