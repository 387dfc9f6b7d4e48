import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import { readRows } from '../../transport/pages';
import { forEachItem } from '../../run/forEachItem';
import { hint } from '../../run/hint';
import { limitOf } from '../../panel/limit';
import type { Operation } from '../../run/result';
import { isSimplified } from '../../panel/simplify';
import { optionalValues, settingsOf } from '../../kinds/itemValues';
import { FILTERS } from './filters';
import { simplifiedActivity } from './record';

/** Reads the activities that pass the filters. */
export function getActivities(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (lists, itemIndex) => {
		const { connection } = lists;
		const limit = limitOf(context, itemIndex);
		const typed = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const fields = FILTERS.map(({ field }) => field);
		const asked = await optionalValues(lists, typed, fields, settingsOf(context));
		const active = FILTERS.filter(({ field }) => asked.has(field.attribute)).map((filter) => ({
			...filter,
			value: asked.get(filter.field.attribute),
		}));

		const query: IDataObject = {};
		for (const { field, value, query: queryOf } of active) {
			Object.assign(query, queryOf ? queryOf(value) : { [field.attribute]: value });
		}
		let isIgnored = false;
		const accept = (row: Row): boolean => {
			const isWrong = active.some(({ contradicts, value }) => contradicts?.(row, value));
			isIgnored = isIgnored || isWrong;
			return !isWrong;
		};
		const shape = isSimplified(context, itemIndex)
			? (row: Row) => simplifiedActivity(row, connection)
			: undefined;
		const rows = await readRows(
			connection,
			{ path: '/activities', query },
			{ limit, accept, shape },
		);
		if (isIgnored) {
			hint(
				context,
				'Tangoe Mobile returned activities that do not pass the filters. They were left out here.',
			);
		}
		return rows;
	});
}
