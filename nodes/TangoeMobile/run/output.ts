import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import { outcomeJson } from '../errors/orderOutcome';
import { Failure } from '../errors/result';
import type { TangoeError } from '../errors/tangoeError';
import { StillOpen, type ItemResult } from './result';
import { stopError } from './stopError';

/**
 * The node's output: every record paired with its input item. Where the workflow continues on errors,
 * a failure becomes an item with `error` and `details`, the two keys that send it to the error
 * output together with its input.
 *
 * @param results one for every input item
 * @param hasStillOpen whether the first of two outputs is for the items that are still open
 * @throws n8n's error for the first failed item, where the workflow stops on errors
 */
export function outputOf(
	context: IExecuteFunctions,
	results: ItemResult[],
	{ hasStillOpen = false } = {},
): INodeExecutionData[][] {
	if (
		!context.continueOnFail() &&
		results.some((result) => result.some((one) => one instanceof Failure))
	) {
		throw stopError(context, results);
	}
	const open: INodeExecutionData[] = [];
	const done: INodeExecutionData[] = [];
	results.forEach((result, item) => {
		for (const one of result) {
			if (one instanceof StillOpen)
				open.push({ ...context.getInputData()[item], pairedItem: { item } });
			else if (one instanceof Failure) done.push(failedItem(context, one, item));
			else done.push({ json: one, pairedItem: { item } });
		}
	});
	return hasStillOpen ? [open, done] : [done];
}

function failedItem(
	context: IExecuteFunctions,
	{ error, subject }: Failure,
	item: number,
): INodeExecutionData {
	const output = { json: { ...errorJson(error), ...subject?.json }, pairedItem: { item } };
	const node = context.getNode();
	if (node.onError !== 'continueErrorOutput') return output;
	// Before 2.34.4 n8n takes `details` for a sign of success, unless there is an error beside the JSON.
	// It is not enumerable, so that n8n sees it and does not copy it along: for a copied one, n8n puts
	// the bare message in place of the JSON. It is writable, because n8n 1.101 clears it.
	const value = toNodeError(node, error, item);
	return Object.defineProperty(output, 'error', { value, writable: true });
}

function errorJson({ kind, sentence, remedy, details }: TangoeError): IDataObject {
	const { outcome, status, said, problems, earlierOrders, preview } = details;
	return {
		error: sentence,
		details: {
			...(outcome && outcomeJson(outcome)),
			reason: kind,
			whatToDo: remedy,
			...(status !== undefined && { status }),
			...(said && { said }),
			...(problems && { problems }),
			...(earlierOrders && { earlierOrders }),
			...(preview && { preview }),
		},
	};
}
