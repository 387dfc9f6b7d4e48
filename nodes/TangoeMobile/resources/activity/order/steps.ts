import type { IExecuteFunctions } from 'n8n-workflow';

import { heldBack } from '../../../run/batch';
import type { Failure } from '../../../run/result';

/** One step of the way, for the items that came so far; those that failed stay as they are. */
export async function step<From extends object, To>(
	items: Array<From | Failure>,
	perform: (going: From[]) => Promise<Array<To | Failure>>,
): Promise<Array<To | Failure>> {
	const going = items.filter((item): item is From => !isFailure(item));
	const came = (going.length > 0 ? await perform(going) : []).values();
	return items.map((item) => (isFailure(item) ? item : (came.next().value as To | Failure)));
}

/**
 * Where the workflow stops on errors, one item that failed keeps back all others; but for those that an
 * earlier try of the run has sent: what became of them is to be told.
 */
export function heldTogether<Item extends object>(
	context: IExecuteFunctions,
	items: Array<Item | Failure>,
): Array<Item | Failure> {
	if (context.continueOnFail() || !items.some(isFailure)) return items;
	return items.map((item) => (isFailure(item) || 'earlier' in item ? item : heldBack()));
}

export function isFailure(item: object): item is Failure {
	return 'error' in item;
}
