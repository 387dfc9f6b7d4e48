import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { TangoeError } from '../errors/tangoeError';

/** Return All and Limit, for every Get Many. */
export const limitProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/**
 * How many records an item asks for; Infinity for all.
 *
 * @throws TangoeError of kind `input`: the panel's minimum does not hold for an expression
 */
export function limitOf(context: IExecuteFunctions, itemIndex: number): number {
	if (context.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (Number.isInteger(limit) && limit >= 1) return limit;
	throw new TangoeError(
		'input',
		'Limit must be a whole number of at least 1.',
		'Correct it, or turn on Return All.',
	);
}
