import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { connect, type Connection } from '../transport/connection';
import { toNodeError } from '../transport/errors/nodeError';
import { LARGEST_PAGE, type Cursor } from '../transport/pages';
import { choiceOf } from './label';
import type { Lookup } from './lookup';
import { lookupPages } from './rows';
import { scopeQuery, type OperationScope } from './scope';

/** What opens at once; the rest follows on scrolling. */
const BROWSED_PAGE = 100;
/** A search reads ahead, in the largest pages, until it has this many matches to show. */
const ENOUGH_MATCHES = 50;

/** The operation at hand: known to the resources, asked for by the lists. */
export type OperationScopeOf = (context: ILoadOptionsFunctions) => OperationScope;

/**
 * The list method of a resource locator: pages as Tangoe gives them, and searches on this side, because
 * no list documents a search of its own. When a field it depends on has no value, its one row says
 * what to do.
 */
export function listSearch(lookup: Lookup, operationScopeOf: OperationScopeOf) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const connection = await connect(this);
			const scoped = await scopeQuery(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return { results: [{ name: scoped.hint, value: '' }] };
			const from = paginationToken ? (JSON.parse(paginationToken) as Cursor) : undefined;
			return await search(connection, lookup, scoped.query, filter?.trim() ?? '', from);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}

/** The options method of a multi-select: the whole list. */
export function loadOptions(lookup: Lookup, operationScopeOf: OperationScopeOf) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const connection = await connect(this);
			const scoped = await scopeQuery(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return [{ name: scoped.hint, value: '' }];
			const options: INodePropertyOptions[] = [];
			for await (const { rows } of lookupPages(connection, lookup, scoped.query, LARGEST_PAGE)) {
				options.push(...rows.flatMap((row) => choiceOf(lookup, row) ?? []));
			}
			return options.length > 0 ? options : [{ name: nothingOffered(lookup), value: '' }];
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}

async function search(
	connection: Connection,
	lookup: Lookup,
	query: IDataObject,
	filter: string,
	from?: Cursor,
): Promise<INodeListSearchResult> {
	const perPage = filter === '' ? BROWSED_PAGE : LARGEST_PAGE;
	const results: INodeListSearchItems[] = [];
	let next: Cursor | undefined;
	for await (const page of lookupPages(connection, lookup, query, perPage, from)) {
		const choices = page.rows.flatMap((row) => choiceOf(lookup, row) ?? []);
		results.push(...choices.filter((choice) => matches(choice, filter)));
		next = page.next;
		if (filter === '' ? results.length > 0 : results.length >= ENOUGH_MATCHES) break;
	}
	if (results.length === 0 && filter === '' && !from) {
		return { results: [{ name: nothingOffered(lookup), value: '' }] };
	}
	return { results, paginationToken: next && JSON.stringify(next) };
}

/** Every word of the filter occurs in the name, in any order; or the filter is the value itself. */
function matches({ name, value }: INodeListSearchItems, filter: string): boolean {
	const text = name.toLowerCase();
	const words = filter.toLowerCase().split(/\s+/);
	return String(value) === filter || words.every((word) => text.includes(word));
}

function nothingOffered(lookup: Lookup): string {
	return lookup.scope.length > 0
		? `Tangoe Mobile offers no ${lookup.rows} for this choice`
		: `Tangoe Mobile lists no ${lookup.rows}`;
}
