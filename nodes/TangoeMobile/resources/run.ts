import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { TangoeError, tangoeErrorOf } from '../errors/tangoeError';
import { stringParameter } from '../panel/parameters';
import { heldBack } from '../run/batch';
import { outputOf } from '../run/output';
import type { Operation as RunItems, Outcome } from '../run/result';
import { isOwnFailure } from '../run/stopError';
import { hintWaits } from '../run/waitHint';
import { resourceWithValue } from './index';
import type { Operation } from './operation';

/** Runs the node: each input item through its operation. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outcomes: Outcome[] = context.getInputData().map(heldBack);
	// By their start, not by their operation: orders of several activity types are placed together.
	const itemsOf = new Map<Operation['start'], number[]>();
	for (const item of outcomes.keys()) {
		const start = operationOf(context, item)?.start;
		if (!start) outcomes[item] = unknownOperation();
		else if (itemsOf.has(start)) itemsOf.get(start)?.push(item);
		else itemsOf.set(start, [item]);
	}

	for (const [start, items] of itemsOf) {
		const hasFailed = outcomes.some((outcome) => 'error' in outcome && isOwnFailure(outcome.error));
		if (hasFailed && !context.continueOnFail()) break;
		const found = await outcomesOf(start(context), items);
		items.forEach((item, index) => (outcomes[item] = found[index]));
	}
	hintWaits(context);
	return outputOf(context, outcomes);
}

/** What fails before the first item, such as the credential's host, fails for all of them. */
async function outcomesOf(runItems: RunItems, items: number[]): Promise<Outcome[]> {
	try {
		return await runItems(items);
	} catch (error) {
		return items.map(() => ({ error: tangoeErrorOf(error) }));
	}
}

/** Resource and operation can be expressions, and so differ from item to item. */
function operationOf(context: IExecuteFunctions, item: number): Operation | undefined {
	const resource = resourceWithValue(stringParameter(context, 'resource', item));
	return resource?.operations.get(stringParameter(context, 'operation', item));
}

function unknownOperation(): Outcome {
	return {
		error: new TangoeError(
			'input',
			'Resource and Operation are not a combination that this node offers',
			'Choose both from their dropdowns, or check their expressions.',
		),
	};
}
