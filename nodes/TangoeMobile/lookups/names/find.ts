import { choiceOf, pickedValue } from '../row';
import type { Lists } from '../lists';
import type { AlternateKey, LookupName } from '../lookup';
import { scopeQuery, type ScopeValues, type OperationScope } from '../scope';
import { LOOKUPS } from '../table';
import type { Finding } from './namedRows';
import { maxLengthOf, NORMALIZERS } from './spellings';
import { notAmong, nothingListed, quoteText } from './wording';

/** What somebody wrote to mean a row of a list. */
export interface Asked {
	lookup: LookupName;
	alternateKey: AlternateKey;
	text: string;
}

/** Where a row is looked for: the lists of a run, and what scopes them. */
export interface LookupContext {
	lists: Lists;
	operation: OperationScope;
	scopeValues: ScopeValues;
}

/** What somebody means as an ID, right or wrong. */
const MEANT_AS_ID = /^[+-]?[\d.,]*$/;

/**
 * The alternate key by which a locator's value identifies a row: that of its mode. In the place of an ID,
 * where n8n puts what is dragged to a field, a name or a phone number counts too.
 *
 * @returns undefined for the row's own value
 */
export function alternateKeyOf(
	lookup: LookupName | undefined,
	mode: unknown,
	value: unknown,
): AlternateKey | undefined {
	if (lookup === undefined) return undefined;
	const { alternateKeys } = LOOKUPS[lookup];
	if (mode !== 'id') return alternateKeys.find((alternateKey) => alternateKey.mode === mode);
	if (typeof value !== 'string' || MEANT_AS_ID.test(value.trim())) return undefined;
	return alternateKeys.find((alternateKey) => isMeantBy(value, alternateKey));
}

function isMeantBy(text: string, alternateKey: AlternateKey): boolean {
	const { spelling, mustMatch, minLengthAsId = 1 } = alternateKey;
	if (text.length > maxLengthOf(alternateKey) || mustMatch?.regex.test(text) === false)
		return false;
	const [form = ''] = NORMALIZERS[spelling](text);
	return form.length >= minLengthAsId;
}

/**
 * The value of the row that somebody means.
 *
 * @returns undefined when a field that scopes the list is itself not found: that one has to be fixed first
 * @throws TangoeError when the list cannot be read
 */
export async function findNamed(
	context: LookupContext,
	asked: Asked,
): Promise<Finding | undefined> {
	const { lookup: name, alternateKey, text } = asked;
	const lookup = LOOKUPS[name];
	if (alternateKey.isFoundByTangoe) {
		const person = await context.lists.person(text);
		const value = person && pickedValue(lookup, person);
		return value === undefined
			? {
					problem: `is ${quoteText(text)}, and Tangoe Mobile knows nobody with this ${alternateKey.noun}: check it, leading zeros included. An internal person ID belongs in the mode By ID`,
				}
			: { value };
	}
	const scoped = await scopeQuery(context.lists, lookup, context.operation, context.scopeValues);
	if ('isBlocked' in scoped) return undefined;
	if ('hint' in scoped) return { problem: `cannot be looked up: ${scoped.hint}` };
	return (await context.lists.named(name, alternateKey, scoped.query)).find(text);
}

/** What is wrong with an ID that is not in the employee's own list; undefined when nothing is. */
export async function checkMembership(
	context: LookupContext,
	name: LookupName,
	value: string,
): Promise<string | undefined> {
	const lookup = LOOKUPS[name];
	const isOwnList = lookup.scope.some(
		(scope) => scope === 'employee_id' || scope === 'enrollee_id',
	);
	if (!isOwnList || lookup.isPartial) return undefined;
	const scoped = await scopeQuery(context.lists, lookup, context.operation, context.scopeValues);
	if ('isBlocked' in scoped) return undefined;
	if ('hint' in scoped) return `cannot be checked: ${scoped.hint}`;
	const { query } = scoped;
	const values = await context.lists.values(name, query);
	if (values.has(value)) return undefined;
	return values.size === 0
		? `is ${value}, but ${nothingListed(lookup, query)}`
		: `is ${value}, which ${notAmong(lookup, query)}.${(await context.lists.otherIds(name, query)).explain(value)} Choose another one, or switch off Check Choices`;
}

/**
 * The label of a row in its list, for people.
 *
 * @returns undefined where it is not in the list, or the list cannot be read
 */
export async function nameOf(
	context: LookupContext,
	name: LookupName,
	value: string,
): Promise<string | undefined> {
	const lookup = LOOKUPS[name];
	try {
		if (name === 'employees') {
			const person = await context.lists.person(value);
			return person && choiceOf(lookup, person)?.name;
		}
		const scoped = await scopeQuery(context.lists, lookup, context.operation, context.scopeValues);
		if (!('query' in scoped)) return undefined;
		const rows = await context.lists.rows(name, scoped.query);
		const row = rows.find((candidate) => pickedValue(lookup, candidate) === value);
		return row && choiceOf(lookup, row)?.name;
	} catch {
		return undefined;
	}
}
