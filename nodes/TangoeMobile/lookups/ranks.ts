import type { Lookup, LookupName } from './lookup';
import { SCOPE_SOURCES } from './scopeSources';
import { LOOKUPS } from './table';

/**
 * How many lists have to be known before each list can be read: a list has a higher rank than every list
 * that its scope takes a value from. Fields are resolved in this order, so that none waits for itself.
 *
 * @throws Error naming the list and the parameter, where a list depends on itself
 */
export function rankLookups(lookups: Record<string, Pick<Lookup, 'scope'>>): Map<string, number> {
	const ranks = new Map<string, number>();
	const rank = (name: string, dependents: string[]): number => {
		const known = ranks.get(name);
		if (known !== undefined) return known;
		let highest = -1;
		for (const parameter of lookups[name].scope) {
			for (const { field, of } of SCOPE_SOURCES[parameter]) {
				if (of === undefined) continue;
				if (of === name || dependents.includes(of)) {
					throw new Error(
						`The list "${of}" depends on itself: "${name}" is scoped by ${parameter}, which comes from the field ${field}, a row of "${of}". Remove the parameter from a scope in lookups/table.ts.`,
					);
				}
				highest = Math.max(highest, rank(of, [...dependents, name]));
			}
		}
		ranks.set(name, highest + 1);
		return highest + 1;
	};
	for (const name of Object.keys(lookups)) rank(name, []);
	return ranks;
}

const RANKS = rankLookups(LOOKUPS);

/** The place of a list in the order in which fields are resolved; a field without a list comes first. */
export function rankOf(lookup: LookupName | undefined): number {
	return (lookup && RANKS.get(lookup)) ?? 0;
}
