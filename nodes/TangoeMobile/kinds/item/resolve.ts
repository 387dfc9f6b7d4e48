import { alternateKeyOf, checkMembership, findNamed, nameOf } from '../../lookups/names/find';
import type { Lists } from '../../lookups/lists';
import type { LookupName } from '../../lookups/lookup';
import type { Found, OperationScope, ScopeValues } from '../../lookups/scope';
import type { Finder, Problem, Resolved } from '../fieldKind';
import type { FieldEntry } from './fieldSlot';
import { isBlank, locatorValue } from '../locatorValue';

/** The fields of an item with IDs in the place of names. */
export interface ResolvedFields {
	/** In the order in which they were given. */
	values: unknown[];
	/** Everything that was not found, in the same order. */
	problems: Problem[];
	scopeValues: ScopeValues;
	/** The name of a row in the list that the item's fields scope; undefined if it is not known. */
	nameOf: (lookup: LookupName, value: string) => Promise<string | undefined>;
}

/**
 * Puts IDs in the place of names for the fields of one item. Each is resolved after the fields that scope
 * its list, so that one pass is enough.
 *
 * @param lists shared by the items of a run
 * @param checksChoices whether IDs have to be in the employee's lists
 * @throws TangoeError when a list cannot be read
 */
export async function resolveItem(
	given: FieldEntry[],
	lists: Lists,
	operation: OperationScope,
	checksChoices = false,
): Promise<ResolvedFields> {
	const resolved = new Map<string, Resolved>();
	const scopeValues: ScopeValues = { get: (name) => foundIn(resolved.get(name)) };
	const context = { lists, operation, scopeValues };
	const find: Finder = async ({ lookup, mode, text }) => {
		const alternateKey = alternateKeyOf(lookup, mode, text);
		if (alternateKey) return await findNamed(context, { lookup, alternateKey, text });
		const problem = checksChoices ? await checkMembership(context, lookup, text) : undefined;
		return problem === undefined ? { value: text } : { problem };
	};

	for (const entry of [...given].sort((one, other) => one.rank - other.rank)) {
		const { field, kind, name, value } = entry;
		const result = isLookedUp(entry, checksChoices)
			? await kind.resolve?.(field, value, find)
			: undefined;
		resolved.set(name, result ?? { value, problems: [] });
	}
	return {
		values: given.map(({ name }) => resolved.get(name)?.value),
		problems: given.flatMap(({ name }) => resolved.get(name)?.problems ?? []),
		scopeValues,
		nameOf: async (lookup, value) => await nameOf(context, lookup, value),
	};
}

/**
 * Whether what an item has in a field is looked up in the field's list.
 *
 * @param checksChoices whether IDs are looked up too
 */
export function isLookedUp(
	{ field, kind, value, isBlank }: FieldEntry,
	checksChoices: boolean,
): boolean {
	return !isBlank && (checksChoices || kind.isResolved?.(field, value) !== true);
}

/** What a list that depends on a field gets of it. */
function foundIn(resolved: Resolved | undefined): Found | undefined {
	if (!resolved) return undefined;
	const { value, problems } = resolved;
	if (problems.length > 0) return { isBlocked: true };
	return { value: isBlank(value) ? undefined : String(locatorValue(value)).trim() };
}
