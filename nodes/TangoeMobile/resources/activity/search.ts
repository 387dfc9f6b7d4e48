import type { IDataObject } from 'n8n-workflow';

import type { Row } from '../../transport/answers/envelope';
import type { Connection } from '../../transport/connection';
import { readFiltered } from '../readFiltered';
import { FILTERS } from './filters';

/**
 * The activities that pass filters (`GET /1/activities`), up to a limit.
 *
 * @param values of {@link FILTERS}, by attribute, as they are sent
 * @returns with `wasIgnored`, whether Tangoe gave activities that do not pass; they are left out
 * @throws TangoeError where the list cannot be read as far as asked for
 */
export async function searchActivities(
	connection: Connection,
	values: ReadonlyMap<string, unknown>,
	options: { limit: number; shape: (row: Row) => IDataObject },
): Promise<{ rows: IDataObject[]; wasIgnored: boolean }> {
	const active = FILTERS.filter(({ field }) => values.has(field.attribute)).map((filter) => ({
		...filter,
		value: values.get(filter.field.attribute),
	}));
	const query: IDataObject = {};
	for (const { field, value, query: queryOf } of active) {
		Object.assign(query, queryOf ? queryOf(value) : { [field.attribute]: value });
	}
	return await readFiltered(
		connection,
		{
			path: '/activities',
			query,
			contradicts: (row) => active.some(({ contradicts, value }) => contradicts?.(row, value)),
			isMeant: (row) => active.every(({ isMeant, value }) => isMeant?.(row, value) ?? true),
		},
		options,
	);
}
