import type { INodeProperties } from 'n8n-workflow';

import { kindOf } from '../../../kinds';
import { limitProperties } from '../../../panel/limit';
import { shownFor } from '../../../panel/shownFor';
import { readOptions } from '../../../panel/simplify';
import { activityId } from '../../../fields/order/activity';
import { FILTERS } from '../filters';

/** The fields of Get and Get Many. */
export const readProperties: INodeProperties[] = [
	...shownFor(
		'activity',
		['get'],
		[{ ...kindOf(activityId).property(activityId), required: true }],
	),
	...shownFor(
		'activity',
		['getAll'],
		[
			...limitProperties,
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: FILTERS.map(({ field }) => kindOf(field).property(field)).sort((one, other) =>
					one.displayName.localeCompare(other.displayName),
				),
			},
		],
	),
	...shownFor('activity', ['get', 'getAll'], [readOptions]),
];
