import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import type { Problem } from '../../../../kinds/fieldKind';

/** The fields of a collection; undefined where something else is in its place, such as what an expression left. */
export function collectionIn(value: unknown): IDataObject | undefined {
	if (value === undefined || value === null) return {};
	return isObject(value) ? value : undefined;
}

/** The problem with what is in the place of a collection. */
export function notACollection(label: string): Problem {
	return {
		label,
		text: 'is not a collection of fields: remove the expression in its place and add the fields one by one',
	};
}
