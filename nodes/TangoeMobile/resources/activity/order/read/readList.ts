import type { IDataObject } from 'n8n-workflow';

import type { Problem, Settings } from '../../../../kinds/fieldKind';
import type { ListField } from '../../../../kinds/fieldTypes';
import { parameterName } from '../../../../kinds/parameterName';
import { idsIn } from '../../../../kinds/records/picks';
import { setsOfNames } from '../../../../kinds/sets/names';
import { isEmptySet } from '../../../../kinds/sets/sets';

/**
 * Reads a list from its rows or from the field that names them all; from both, nothing says which is meant.
 *
 * @param rows as they were left
 * @returns the value, and what is wrong with the names
 */
export function readList(
	field: ListField,
	rows: unknown,
	additional: IDataObject,
	settings: Settings,
): { value: unknown; problems: Problem[] } {
	const { names } = field;
	const given = names && additional[parameterName(names)];
	if (!names || idsIn(given ?? []).length === 0) return { value: rows, problems: [] };
	if (isEmptySet(field, rows)) return setsOfNames(field, names, given, settings);
	const text = `and ${field.label} are both filled in: remove one of them`;
	return { value: undefined, problems: [{ label: names.label, text }] };
}
