import { LOOKUPS } from '../../lookups/table';
import { limitOf, limitProperties } from '../../panel/limit';
import { readOptions, shapeOf } from '../../panel/simplify';
import { forEachItem } from '../../run/forEachItem';
import { readRows } from '../../transport/pages';
import type { Operation } from '../operation';

/** Reads the people in Tangoe Mobile. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many people',
	description: 'Read the people of the company',
	properties: [...limitProperties, readOptions],
	start: (context) =>
		forEachItem(context, async ({ connection }, itemIndex) => {
			const limit = limitOf(context, itemIndex);
			const [path] = LOOKUPS.people.paths;
			const shape = shapeOf(context, itemIndex, connection);
			return await readRows(connection, { path, query: {} }, { limit, shape });
		}),
};
