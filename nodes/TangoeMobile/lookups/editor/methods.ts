import type { INodeType } from 'n8n-workflow';

import type { LookupName } from '../lookup';
import { listSearch, loadOptions, type OperationScopeOf } from './search';
import { LOOKUPS } from '../table';

/** The method that the editor calls for a searchable list, such as `searchLines`. */
export function searchMethodName(lookup: LookupName): string {
	return `search${lookup[0].toUpperCase()}${lookup.slice(1)}`;
}

/** The method that the editor calls for the options of a multi-select, such as `getLineFeatures`. */
export function optionsMethodName(lookup: LookupName): string {
	return `get${lookup[0].toUpperCase()}${lookup.slice(1)}`;
}

/** The node's dropdown methods: two for every lookup. */
export function dropdownMethods(
	operationScopeOf: OperationScopeOf,
): NonNullable<INodeType['methods']> {
	// A cast, because TypeScript types the keys of every object as string.
	const names = Object.keys(LOOKUPS) as LookupName[];
	return {
		listSearch: Object.fromEntries(
			names.map((name) => [searchMethodName(name), listSearch(LOOKUPS[name], operationScopeOf)]),
		),
		loadOptions: Object.fromEntries(
			names.map((name) => [optionsMethodName(name), loadOptions(LOOKUPS[name], operationScopeOf)]),
		),
	};
}
