import { activityId } from '../../fields/order/activity';
import { propertyOf } from '../../kinds';
import { requiredValue } from '../../kinds/item/itemValues';
import { readOptions } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import type { Operation } from '../operation';
import { readActivity } from './readActivity';
import { activityShapeOf } from './record';

/** Reads one activity by its ID. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get an activity',
	concerns: 'activity',
	description: 'Read one activity by its ID',
	properties: [{ ...propertyOf(activityId), required: true }, readOptions],
	start: (context) =>
		forEachItem(context, async (lists, itemIndex) => {
			const { connection } = lists;
			const id = await requiredValue(lists, context, activityId, itemIndex);
			const record = await readActivity(connection, String(id));
			return [activityShapeOf(context, itemIndex, connection)(record)];
		}),
};
