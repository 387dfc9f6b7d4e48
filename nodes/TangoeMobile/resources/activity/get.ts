import type { IExecuteFunctions } from 'n8n-workflow';

import { forEachItem } from '../../run/forEachItem';
import type { Operation } from '../../run/result';
import { isSimplified } from '../../panel/simplify';
import { requiredValue } from '../../kinds/itemValues';
import { activityId } from '../../fields/order/activity';
import { readActivity } from './readActivity';
import { simplifiedActivity } from './record';

/** Reads one activity by its ID. */
export function getActivity(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (lists, itemIndex) => {
		const { connection } = lists;
		const id = await requiredValue(lists, context, activityId, itemIndex);
		const record = await readActivity(connection, String(id));
		return [isSimplified(context, itemIndex) ? simplifiedActivity(record, connection) : record];
	});
}
