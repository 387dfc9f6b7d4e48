import { alternateKeyOf, checkMembership, findNamed, nameOf } from '../lookups/names/find';
import type { Lists } from '../lookups/lists';
import type { LookupName } from '../lookups/lookup';
import { rankOf } from '../lookups/ranks';
import type { Found, OperationScope } from '../lookups/scope';
import { kindOf } from './index';
import type { Finder, Problem, Resolved } from './fieldKind';
import { isBlank, locatorValue } from './locatorValue';
import { parameterName } from './parameterName';
import type { Field } from './fieldTypes';

/** A field and what an item has in it. */
export interface FieldValue {
	field: Field;
	value: unknown;
}

/** The fields of an item with IDs in the place of names. */
export interface ResolvedFields {
	/** In the order in which they were given. */
	values: unknown[];
	/** Everything that was not found, in the same order. */
	problems: Problem[];
	scopeValues: ReadonlyMap<string, Found>;
	/** The name of a row in the list that the item's fields scope; undefined where it cannot be told. */
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
	given: FieldValue[],
	lists: Lists,
	operation: OperationScope,
	checksChoices = false,
): Promise<ResolvedFields> {
	const scopeValues = new Map<string, Found>();
	const context = { lists, operation, scopeValues };
	const find: Finder = async ({ lookup, mode, text }) => {
		const alternateKey = alternateKeyOf(lookup, mode);
		if (alternateKey) return await findNamed(context, { lookup, alternateKey, text });
		const problem = checksChoices ? await checkMembership(context, lookup, text) : undefined;
		return problem === undefined ? { value: text } : { problem };
	};

	const resolved = new Map<FieldValue, Resolved>();
	for (const one of [...given].sort((first, second) => rank(first) - rank(second))) {
		const result = await resolveField(one, find);
		resolved.set(one, result);
		scopeValues.set(parameterName(one.field), foundIn(result));
	}
	const inOrder = given.map((one) => resolved.get(one) ?? { value: one.value, problems: [] });
	return {
		values: inOrder.map(({ value }) => value),
		problems: inOrder.flatMap(({ problems }) => problems),
		scopeValues,
		nameOf: async (lookup, value) => await nameOf(context, lookup, value),
	};
}

async function resolveField({ field, value }: FieldValue, find: Finder): Promise<Resolved> {
	const { resolve } = kindOf(field);
	return isBlank(value) || !resolve ? { value, problems: [] } : await resolve(field, value, find);
}

/** A group comes after the lists of its own fields. */
function rank({ field }: FieldValue): number {
	if (field.kind === 'group' || field.kind === 'list') {
		return Math.max(...field.fields.map((inner) => rank({ field: inner, value: undefined })));
	}
	return rankOf('lookup' in field ? field.lookup : undefined);
}

function foundIn({ value, problems }: Resolved): Found {
	if (problems.length > 0) return { isBlocked: true };
	return { value: isBlank(value) ? undefined : String(locatorValue(value)).trim() };
}
