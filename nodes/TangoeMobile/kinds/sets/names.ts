import type { Problem, Settings } from '../fieldKind';
import { initialValues, type FieldValues } from '../fieldSet';
import type { ListField, PicksField } from '../fieldTypes';
import { parameterName } from '../parameterName';
import { isId } from '../records/pick';
import { idsIn, picks } from '../records/picks';
import { LOOKUPS } from '../../lookups/table';

/**
 * The sets of a list by names or IDs: one for each, with what the panel starts with in the other fields.
 *
 * @returns no value where something is wrong with the names as such; whether they are listed is not judged
 */
export function setsOfNames(
	field: ListField,
	names: PicksField,
	value: unknown,
	settings: Settings,
): { value: Record<string, FieldValues[]> | undefined; problems: Problem[] } {
	const problems = picks.check(names, value, settings);
	if (problems.length > 0) return { value: undefined, problems };
	const { lookup } = names;
	const named = field.fields.filter((part) => 'lookup' in part && part.lookup === lookup);
	const [byName] = LOOKUPS[lookup].alternateKeys;
	const sets = idsIn(value).map((text) => {
		const locator = { __rl: true, mode: isId(text) ? 'id' : byName.mode, value: text };
		return {
			...initialValues(field.fields),
			...Object.fromEntries(named.map((part) => [parameterName(part), locator])),
		};
	});
	return { value: { [field.set]: sets }, problems: [] };
}
