import { propertyOf } from '../../kinds';
import { optionalValues, settingsOf } from '../../kinds/item/itemValues';
import { collection } from '../../panel/collection';
import { limitOf, limitProperties } from '../../panel/limit';
import { collectionParameter } from '../../panel/parameters';
import { readOptions } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import { hint } from '../../run/hint';
import type { Operation } from '../operation';
import { FILTERS } from './filters';
import { activityShapeOf } from './record';
import { searchActivities } from './search';

const FIELDS = FILTERS.map(({ field }) => field);

/** Reads the activities that pass the filters. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many activities',
	concerns: 'activity',
	description: 'Read the activities that pass a filter',
	properties: [
		...limitProperties,
		collection(
			'Filters',
			'filters',
			'Add Filter',
			FIELDS.map((field) => propertyOf(field)),
		),
		readOptions,
	],
	start: (context) =>
		forEachItem(context, async (lists, itemIndex) => {
			const { connection } = lists;
			const limit = limitOf(context, itemIndex);
			const shape = activityShapeOf(context, itemIndex, connection);
			const values = collectionParameter(context, 'filters', itemIndex);
			const given = await optionalValues(lists, values, FIELDS, settingsOf(context));
			const { rows, wasIgnored } = await searchActivities(connection, given, { limit, shape });
			if (wasIgnored) {
				hint(
					context,
					'Tangoe Mobile returned activities that do not pass the filters. They were left out here.',
				);
			}
			return rows;
		}),
};
