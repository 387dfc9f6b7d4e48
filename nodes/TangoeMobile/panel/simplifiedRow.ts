import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../data';
import type { Connection } from '../transport/connection';
import type { Row } from '../transport/answers/envelope';

/** Of a nested record its ID and name; of an amount of money its cents, as in the documentation's example. */
const KEPT_OF_NESTED = ['id', 'name', 'fractional'];

/**
 * A row without nesting, with the environment: plain values as they are, and of a nested record only what
 * identifies it, or the amount. No row of a list is documented, so no column is picked by name.
 */
export function simplifiedRow(row: Row, { environment }: Connection): IDataObject {
	const flat: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		if (value === null || value === '') continue;
		if (isObject(value)) {
			for (const inner of KEPT_OF_NESTED) {
				const part = value[inner];
				if (part !== undefined && part !== null) flat[`${key}_${inner}`] = part;
			}
		} else if (!Array.isArray(value)) {
			flat[key] = value;
		}
	}
	// Not spread into another object: a copy of each row would double what a long list takes.
	flat.environment = environment;
	return flat;
}
