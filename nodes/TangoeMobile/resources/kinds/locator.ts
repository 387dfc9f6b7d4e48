import type { INodePropertyMode } from 'n8n-workflow';

import { searchMethodName } from '../../lookups/editor/methods';
import type { LookupName } from '../../lookups/lookup';
import { handleOf } from '../../lookups/names/find';
import { FORMS } from '../../lookups/names/spellings';
import { LOOKUPS } from '../../lookups/table';
import { modeOf, unwrapped } from './field';
import {
	isPlaceholderText,
	problem,
	quoted,
	type Finder,
	type Problem,
	type Resolved,
} from './kind';

/** The mode that shows a lookup's list. */
export function listMode(lookup: LookupName): INodePropertyMode {
	const typeOptions = { searchListMethod: searchMethodName(lookup), searchable: true };
	return { ...named('From List', 'list'), type: 'list', typeOptions };
}

/** The modes that take what people call a row. */
export function handleModes(lookup: LookupName): INodePropertyMode[] {
	return LOOKUPS[lookup].handles.map(({ mode, label, placeholder }) => ({
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
export function checkHandle(
	field: { label: string; lookup?: LookupName },
	value: unknown,
): Problem[] | undefined {
	const handle = handleOf(field.lookup, modeOf(value));
	if (!handle) return undefined;
	const text = unwrapped(value);
	const isWritten = typeof text === 'string' || typeof text === 'number';
	const isUsable =
		isWritten &&
		!isPlaceholderText(String(text)) &&
		FORMS[handle.spelling](String(text)).length > 0;
	return isUsable ? [] : problem(field, `is ${quoted(text)}: give the ${handle.noun}`);
}

/** The ID that a locator means. */
export async function resolveLocator(
	field: { label: string; lookup?: LookupName },
	value: unknown,
	find: Finder,
): Promise<Resolved> {
	const { lookup } = field;
	if (lookup === undefined) return { value, problems: [] };
	const text = String(unwrapped(value)).trim();
	const finding = await find({ lookup, mode: modeOf(value), text });
	if (!finding) return { value, problems: [] };
	return 'value' in finding
		? { value: finding.value, problems: [] }
		: { value, problems: problem(field, finding.problem) };
}
