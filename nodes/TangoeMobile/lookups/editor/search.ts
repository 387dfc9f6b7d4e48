import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { connect, type Connection } from '../../transport/connection';
import { toNodeError } from '../../errors/nodeError';
import { MAX_PAGE_SIZE, type Cursor } from '../../transport/pages';
import { tangoeErrorOf } from '../../errors/tangoeError';
import { choiceOf } from '../row';
import { Lists } from '../lists';
import type { Lookup } from '../lookup';
import { lookupPages } from '../rows';
import { scopeQuery, type OperationScope, type Scoped } from '../scope';
import { editorScopeValues } from './editorScope';

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
			const scoped = await scopeOf(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return { results: said(scoped.hint) };
			const from = paginationToken ? (JSON.parse(paginationToken) as Cursor) : undefined;
			return await search(connection, lookup, scoped.query, filter?.trim() ?? '', from);
		} catch (error) {
			return { results: said(limitOrThrow(this, error)) };
		}
	};
}

/** The options method of a multi-select: the whole list. */
export function loadOptions(lookup: Lookup, operationScopeOf: OperationScopeOf) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const connection = await connect(this);
			const scoped = await scopeOf(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return said(scoped.hint);
			const options: INodePropertyOptions[] = [];
			const pages = lookupPages(connection, lookup, scoped.query, MAX_PAGE_SIZE, false);
			for await (const { rows } of pages) {
				options.push(...rows.flatMap((row) => choiceOf(lookup, row) ?? []));
			}
			return options.length > 0 ? options : said(nothingOffered(lookup, scoped.query));
		} catch (error) {
			return said(limitOrThrow(this, error));
		}
	};
}

async function scopeOf(
	context: ILoadOptionsFunctions,
	connection: Connection,
	lookup: Lookup,
	operation: OperationScope,
): Promise<Exclude<Scoped, { isBlocked: true }>> {
	const lists = new Lists(connection);
	const scopeValues = await editorScopeValues(context, lists, lookup, operation);
	const scoped = await scopeQuery(lists, lookup, operation, scopeValues);
	return 'isBlocked' in scoped ? { hint: 'A field above is not found: correct it first' } : scoped;
}

/** Something to say in place of rows. */
function said(hint: string): Array<{ name: string; value: string }> {
	return [{ name: hint, value: '' }];
}

/** The editor shows an error of a list as one that cannot be mended; a used-up limit passes by itself. */
function limitOrThrow(context: ILoadOptionsFunctions, error: unknown): string {
	const { kind, message } = tangoeErrorOf(error);
	if (kind !== 'rateLimited') throw toNodeError(context.getNode(), error);
	return message;
}

async function search(
	connection: Connection,
	lookup: Lookup,
	query: IDataObject,
	filter: string,
	from?: Cursor,
): Promise<INodeListSearchResult> {
	const perPage = filter === '' ? BROWSED_PAGE : MAX_PAGE_SIZE;
	const results: INodeListSearchItems[] = [];
	let next: Cursor | undefined;
	// Whoever opens a list wants it as it is; a search goes through what was read a moment ago.
	const isSearch = filter !== '';
	for await (const page of lookupPages(connection, lookup, query, perPage, isSearch, from)) {
		const choices = page.rows.flatMap((row) => choiceOf(lookup, row) ?? []);
		results.push(...choices.filter((choice) => matches(choice, filter)));
		next = page.next;
		if (filter === '' ? results.length > 0 : results.length >= ENOUGH_MATCHES) break;
	}
	if (results.length === 0 && filter === '' && !from) {
		return { results: said(nothingOffered(lookup, query)) };
	}
	return { results, paginationToken: next && JSON.stringify(next) };
}

/** Every word of the filter occurs in the name, in any order; or the filter is the value itself. */
function matches({ name, value }: INodeListSearchItems, filter: string): boolean {
	const text = name.toLowerCase();
	const words = filter.toLowerCase().split(/\s+/);
	return String(value) === filter || words.every((word) => text.includes(word));
}

/** Nobody has heard of an unknown employee, so the ID is in doubt where nothing but it was asked for. */
function nothingOffered({ rows, scope }: Lookup, query: IDataObject): string {
	if (scope.length === 0) return `Tangoe Mobile lists no ${rows}`;
	return Object.keys(query).join() === 'employee_id'
		? `No ${rows} for this employee: is the ID right?`
		: `Tangoe Mobile offers no ${rows} for this choice`;
}
