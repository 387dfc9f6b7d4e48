import { kindOf } from '../kinds';
import { employee } from '../activity/fields/employee';
import type { Resource } from '../resource';
import { limitProperties } from '../shared/limit';
import { shownFor } from '../shared/shownFor';
import { simplifyOption } from '../shared/simplify';
import { getLines } from './getAll';

/** Lines of service: what an employee has. */
export const line: Resource = {
	name: 'Line',
	value: 'line',
	properties: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: ['line'] } },
			options: [
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many lines of an employee',
					description: 'Read many lines of one employee',
				},
			],
			default: 'getAll',
		},
		...shownFor(
			'line',
			['getAll'],
			[
				{ ...kindOf(employee).property(employee), required: true },
				...limitProperties,
				{
					displayName: 'Options',
					name: 'options',
					type: 'collection',
					placeholder: 'Add Option',
					default: {},
					options: [simplifyOption],
				},
			],
		),
	],
	operations: new Map([['getAll', getLines]]),
	scopes: new Map(),
};
