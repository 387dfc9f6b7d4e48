import type { INodeExecutionData } from 'n8n-workflow';

import { simplifiedActivity } from '../resources/activity/record';
import { statusOf } from '../resources/activity/states';
import type { Connection } from '../transport/connection';
import type { Change } from './look/change';

/** A change as a workflow gets it: the activity, simplified or raw, and its state before, where that is known. */
export function itemOf(
	connection: Connection,
	{ row, previousState }: Change,
	isSimplified: boolean,
): INodeExecutionData {
	const activity = isSimplified
		? simplifiedActivity(row, connection)
		: { ...row, ...statusOf(row) };
	return { json: { ...activity, ...(previousState && { previous_state: previousState }) } };
}
