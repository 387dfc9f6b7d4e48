import type { Lists } from '../lookups/lists';
import type { LookupName } from '../lookups/lookup';
import {
	findNamed,
	alternateKeyOf,
	nameOf,
	checkMembership,
	type LookupContext,
} from '../lookups/names/find';
import type { ScopeValues, Found, OperationScope } from '../lookups/scope';
import { kindOf } from './index';
import { isBlank, parameterName, locatorValue, type Field } from './fieldTypes';
import type { Finder, Problem, Resolved } from './fieldKind';

/** A field and what an item has in it. */
export interface FieldValue {
	field: Field;
	value: unknown;
}

/**
 * The choices of one item of a run, with IDs in the place of names. A name is looked up in the list that
 * the item's other choices scope, so that these are resolved first.
 */
export class ItemChoices implements ScopeValues {
	private readonly given: Map<string, FieldValue>;

	private readonly resolved = new Map<string, Promise<Resolved>>();

	private readonly find: Finder;

	private readonly context: LookupContext;

	/**
	 * @param lists shared by the items of a run
	 * @param checksChoices whether IDs have to be in the employee's lists
	 */
	constructor(given: FieldValue[], lists: Lists, operation: OperationScope, checksChoices = false) {
		this.given = new Map(given.map((one) => [parameterName(one.field), one]));
		this.context = { lists, operation, scopeValues: this };
		this.find = finderIn(this.context, checksChoices);
	}

	async idOf(name: string): Promise<Found> {
		const { value, problems } = await this.resolve(name);
		if (problems.length > 0) return { isBlocked: true };
		return { value: isBlank(value) ? undefined : String(locatorValue(value)).trim() };
	}

	/** The name of a row in the list that the item's choices scope; undefined where it cannot be told. */
	async nameOf(lookup: LookupName, value: string): Promise<string | undefined> {
		return await nameOf(this.context, lookup, value);
	}

	/** All fields, in their order, with IDs in the place of names, and everything that was not found. */
	async all(): Promise<{ values: unknown[]; problems: Problem[] }> {
		const resolved: Resolved[] = [];
		for (const name of this.given.keys()) resolved.push(await this.resolve(name));
		return {
			values: resolved.map(({ value }) => value),
			problems: resolved.flatMap(({ problems }) => problems),
		};
	}

	private async resolve(name: string): Promise<Resolved> {
		const known = this.resolved.get(name);
		if (known) return await known;
		const resolving = this.begin(this.given.get(name));
		this.resolved.set(name, resolving);
		return await resolving;
	}

	private async begin(given: FieldValue | undefined): Promise<Resolved> {
		if (!given || isBlank(given.value)) return { value: given?.value, problems: [] };
		const { resolve } = kindOf(given.field);
		if (!resolve) return { value: given.value, problems: [] };
		return await resolve(given.field, given.value, this.find);
	}
}

function finderIn(context: LookupContext, checksChoices: boolean): Finder {
	return async ({ lookup, mode, text }) => {
		const alternateKey = alternateKeyOf(lookup, mode);
		if (alternateKey) return await findNamed(context, { lookup, alternateKey, text });
		const problem = checksChoices ? await checkMembership(context, lookup, text) : undefined;
		return problem === undefined ? { value: text } : { problem };
	};
}
