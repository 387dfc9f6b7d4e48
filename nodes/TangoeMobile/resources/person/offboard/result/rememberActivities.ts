import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { Failure, type Result } from '../../../../errors/result';

/** By which an execution can be searched for in n8n's list. */
const KEY = 'tangoe_activities';
/** n8n cuts a longer value. */
const MAX_LENGTH = 500;

/** Saves the IDs of the activities with the execution, where this n8n can, so that it is found by them. */
export function rememberActivities(
	context: IExecuteFunctions,
	results: Array<Result<IDataObject>>,
): void {
	const ids = results.flatMap((result) =>
		result instanceof Failure || result.id === undefined ? [] : String(result.id),
	);
	if (ids.length === 0 || !('customData' in context)) return;
	const text = ids.join(',');
	context.customData.set(
		KEY,
		text.length <= MAX_LENGTH ? text : text.slice(0, text.lastIndexOf(',', MAX_LENGTH)),
	);
}
