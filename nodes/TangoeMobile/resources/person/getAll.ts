import type { IExecuteFunctions } from 'n8n-workflow';

import { LOOKUPS } from '../../lookups/table';
import { readRows } from '../../transport/pages';
import { forEachItem } from '../../run/forEachItem';
import { limitOf } from '../../panel/limit';
import type { Operation } from '../../run/result';
import { shapeOfRow } from '../../panel/simplifiedRow';

/** Reads the people that Tangoe Mobile knows. */
export function getPeople(context: IExecuteFunctions): Operation {
	return forEachItem(context, async ({ connection }, itemIndex) => {
		const limit = limitOf(context, itemIndex);
		const [path] = LOOKUPS.people.paths;
		const shape = shapeOfRow(context, itemIndex, connection);
		return await readRows(connection, { path, query: {} }, { limit, shape });
	});
}
