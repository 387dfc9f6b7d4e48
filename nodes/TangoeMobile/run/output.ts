import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { toNodeError } from '../errors/nodeError';
import type { TangoeError } from '../errors/tangoeError';
import type { Outcome } from './result';
import { isOwnFailure, stopError } from './stopError';

/**
 * The node's output: every record paired with its input item. Where the workflow continues on errors,
 * a failed item becomes an item with `error` and `details`, the two keys that send it to the error
 * output together with its input.
 *
 * @param outcomes one for every input item
 * @throws n8n's error for the first failed item, where the workflow stops on errors
 */
export function outputOf(context: IExecuteFunctions, outcomes: Outcome[]): INodeExecutionData[][] {
	if (!context.continueOnFail()) {
		const failed = outcomes.findIndex(
			(outcome) => 'error' in outcome && isOwnFailure(outcome.error),
		);
		if (failed !== -1) throw stopError(context, outcomes, failed);
	}
	const items = outcomes.flatMap((outcome, item): INodeExecutionData[] => {
		const pairedItem = { item };
		return 'error' in outcome
			? [failedItem(context, outcome.error, item)]
			: outcome.records.map((json) => ({ json, pairedItem }));
	});
	return [items];
}

function failedItem(
	context: IExecuteFunctions,
	error: TangoeError,
	item: number,
): INodeExecutionData {
	const output = { json: errorJson(error), pairedItem: { item } };
	const node = context.getNode();
	if (node.onError !== 'continueErrorOutput') return output;
	// Before 2.34.4 n8n takes `details` for a sign of success, unless there is an error beside the JSON.
	// It is not enumerable, so that n8n sees it and does not copy it along: for a copied one, n8n puts
	// the bare message in place of the JSON. It is writable, because n8n 1.101 clears it.
	const value = toNodeError(node, error, item);
	return Object.defineProperty(output, 'error', { value, writable: true });
}

function errorJson({ kind, sentence, remedy, details }: TangoeError): IDataObject {
	const { outcome, status, said, problems } = details;
	return {
		error: sentence,
		details: {
			...(outcome && { outcome }),
			reason: kind,
			whatToDo: remedy,
			...(status !== undefined && { status }),
			...(said && { said }),
			...(problems && { problems }),
		},
	};
}
