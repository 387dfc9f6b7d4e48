import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Row } from '../../transport/envelope';
import { readRowsAs } from '../../transport/pages';
import { forEachItem } from '../shared/forEachItem';
import { hint } from '../shared/hint';
import { limitOf } from '../shared/limit';
import type { Operation } from '../shared/outcome';
import { isSimplified } from '../shared/simplify';
import { optionalValues, settingsOf } from '../shared/values';
import { FILTERS } from './filters';
import { simplifiedActivity } from './record';

/** Reads the activities that pass the filters. */
export function getActivities(context: IExecuteFunctions): Operation {
	return forEachItem(context, async (connection, itemIndex) => {
		const limit = limitOf(context, itemIndex);
		const typed = context.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const fields = FILTERS.map(({ field }) => field);
		const asked = optionalValues(typed, fields, settingsOf(context));
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
		const isSimple = isSimplified(context, itemIndex);
		const activities = await readRowsAs<IDataObject>(
			connection,
			{ path: '/activities', query },
			{
				limit,
				accept,
				shown: (row) => (isSimple ? simplifiedActivity(row, connection) : row),
			},
		);
		if (isIgnored) {
			hint(
				context,
				'Tangoe Mobile returned activities that do not pass the filters. They were left out here.',
			);
		}
		return activities;
	});
}
