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
import { cursorOf, pageTokenOf } from './pageToken';

/** Rows to load when a list is opened; the rest follow on scrolling. */
const BROWSE_PAGE_SIZE = 100;
/** A search reads on, in the largest pages, until it has this many matches. */
const ENOUGH_MATCHES = 50;
/** Longer than any name. */
const MAX_FILTER_LENGTH = 300;

/** The scope of the node's current operation. The resources know it, the lists need it. */
export type OperationScopeOf = (context: ILoadOptionsFunctions) => OperationScope;

/**
 * The list method of a resource locator. It pages as Tangoe does and searches on our side, because no
 * list documents a search of its own. If a field that it depends on has no value, its only row says what
 * to do.
 */
export function listSearch(lookup: Lookup, operationScopeOf: OperationScopeOf) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const from = paginationToken ? cursorOf(paginationToken, lookup) : undefined;
			const connection = await connect(this);
			const scoped = await scopeOf(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return { results: hintRow(scoped.hint) };
			return await searchLookup(connection, lookup, scoped.query, filter?.trim() ?? '', from);
		} catch (error) {
			return { results: hintRow(readLimitMessage(this, error)) };
		}
	};
}

/** The options method of a multi-select: the whole list. */
export function loadOptions(lookup: Lookup, operationScopeOf: OperationScopeOf) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const connection = await connect(this);
			const scoped = await scopeOf(this, connection, lookup, operationScopeOf(this));
			if ('hint' in scoped) return hintRow(scoped.hint);
			const options: INodePropertyOptions[] = [];
			let hasRows = false;
			const pages = lookupPages(connection, lookup, scoped.query, MAX_PAGE_SIZE, false);
			for await (const { rows } of pages) {
				hasRows ||= rows.length > 0;
				for (const row of rows) {
					const choice = choiceOf(lookup, row);
					if (choice) options.push(choice);
				}
			}
			return options.length > 0 ? options : hintRow(emptyListHint(lookup, scoped.query, hasRows));
		} catch (error) {
			return hintRow(readLimitMessage(this, error));
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

/** A hint in place of rows. */
function hintRow(hint: string): Array<{ name: string; value: string }> {
	return [{ name: hint, value: '' }];
}

/**
 * The message of a used-up read limit. Other errors are thrown, and the editor shows them as permanent,
 * but this one passes by itself.
 */
function readLimitMessage(context: ILoadOptionsFunctions, error: unknown): string {
	const { kind, message } = tangoeErrorOf(error);
	if (kind !== 'rateLimited') throw toNodeError(context.getNode(), error);
	return message;
}

async function searchLookup(
	connection: Connection,
	lookup: Lookup,
	query: IDataObject,
	filter: string,
	from?: Cursor,
): Promise<INodeListSearchResult> {
	const results: INodeListSearchItems[] = [];
	let next: Cursor | undefined;
	let hasRows = false;
	// Opening a list reads it again; a search may use what was read a moment ago.
	const isSearch = filter !== '';
	const words = filter.toLowerCase().slice(0, MAX_FILTER_LENGTH).split(/\s+/);
	const perPage = isSearch ? MAX_PAGE_SIZE : BROWSE_PAGE_SIZE;
	for await (const page of lookupPages(connection, lookup, query, perPage, isSearch, from)) {
		hasRows ||= page.rows.length > 0;
		const choices = page.rows.flatMap((row) => choiceOf(lookup, row) ?? []);
		for (const choice of choices) {
			if (String(choice.value) === filter || matches(choice, words)) results.push(choice);
		}
		next = page.next;
		if (results.length >= (isSearch ? ENOUGH_MATCHES : 1)) break;
	}
	if (results.length === 0 && !isSearch && !from) {
		return { results: hintRow(emptyListHint(lookup, query, hasRows)) };
	}
	return { results, paginationToken: next && pageTokenOf(next) };
}

/** Whether the name has every word, in any order. */
function matches({ name }: INodeListSearchItems, words: string[]): boolean {
	const text = name.toLowerCase();
	return words.every((word) => text.includes(word));
}

/**
 * What to do about a list without choices. If it depends on the employee alone, an empty one suggests a
 * wrong employee ID.
 *
 * @param hasRows whether Tangoe listed rows, none of which has the ID to send
 */
function emptyListHint({ rows, scope }: Lookup, query: IDataObject, hasRows: boolean): string {
	if (hasRows) return `The ${rows} are listed without this ID: use By ID`;
	if (scope.length === 0) return `Tangoe Mobile lists no ${rows}`;
	return Object.keys(query).join() === 'employee_id'
		? `No ${rows} for this employee: is the ID right?`
		: `Tangoe Mobile offers no ${rows} for this choice`;
}
