import type { INodePropertyMode } from 'n8n-workflow';

import { searchMethodName } from '../../lookups/editor/methods';
import type { AlternateKey, LookupName } from '../../lookups/lookup';
import { alternateKeyOf } from '../../lookups/names/find';
import { NORMALIZERS } from '../../lookups/names/spellings';
import { LOOKUPS } from '../../lookups/table';
import { modeOf, locatorValue } from '../fieldTypes';
import {
	isPlaceholderText,
	problem,
	quoted,
	type Finder,
	type Problem,
	type Resolved,
} from '../fieldKind';

/** The mode that shows a lookup's list. */
export function listMode(lookup: LookupName): INodePropertyMode {
	const typeOptions = { searchListMethod: searchMethodName(lookup), searchable: true };
	return { ...named('From List', 'list'), type: 'list', typeOptions };
}

/** The modes that take what people call a row. */
export function alternateKeyModes(lookup: LookupName): INodePropertyMode[] {
	return LOOKUPS[lookup].alternateKeys.map(({ mode, label, placeholder }) => ({
		...named(`By ${label}`, mode),
		type: 'string',
		placeholder,
	}));
}

/** Apart, because the linter takes an object with a name and a type for a parameter, which needs a default. */
function named(displayName: string, name: string): Pick<INodePropertyMode, 'displayName' | 'name'> {
	return { displayName, name };
}

/**
 * The faults of a value that is to be found in a list by what people call it.
 *
 * @returns undefined for a value in another mode, such as an ID
 */
export function checkAlternateKey(
	field: { label: string; lookup?: LookupName },
	value: unknown,
): Problem[] | undefined {
	const alternateKey = alternateKeyOf(field.lookup, modeOf(value));
	if (!alternateKey) return undefined;
	const given = locatorValue(value);
	if (typeof given !== 'string' && typeof given !== 'number') {
		return problem(field, `is no text: check the expression that gives the ${alternateKey.noun}`);
	}
	const text = String(given);
	if (isPlaceholderText(text)) {
		return problem(field, `reads ${quoted(text)}: the expression found no ${alternateKey.noun}`);
	}
	if (alternateKey.mustMatch && !alternateKey.mustMatch.regex.test(text))
		return problem(field, alternateKey.mustMatch.remedy);
	return NORMALIZERS[alternateKey.spelling](text).length > 0
		? []
		: problem(
				field,
				`is ${quoted(text)}, which is no ${alternateKey.noun}: give one${example(alternateKey)}`,
			);
}

function example({ placeholder }: AlternateKey): string {
	return placeholder.replace(/^e\.g\./, ', such as');
}

/** The ID that a locator means. */
export async function resolveLocator(
	field: { label: string; lookup?: LookupName },
	value: unknown,
	find: Finder,
): Promise<Resolved> {
	const { lookup } = field;
	if (lookup === undefined) return { value, problems: [] };
	const text = String(locatorValue(value)).trim();
	const finding = await find({ lookup, mode: modeOf(value), text });
	if (!finding) return { value, problems: [] };
	return 'value' in finding
		? { value: finding.value, problems: [] }
		: { value, problems: problem(field, finding.problem) };
}
