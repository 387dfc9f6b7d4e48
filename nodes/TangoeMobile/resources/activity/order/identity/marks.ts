import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import type { Row } from '../../../../transport/answers/envelope';
import { EMPLOYEE_PATHS } from '../../employeeOf';
import { ACTIVITY_TYPES } from '../../types';

/** Whether a row shows the value that was sent. */
export type Comparison = 'same' | 'different' | 'unknown';

/**
 * Where a row may show what was sent. The documented record has the first of each; a list may be shorter
 * and have records inside the row.
 */
const SHOWN_AT: Record<string, string[]> = {
	activity_type_id: ['activity_type_id', 'activity_type.id', 'activity_type'],
	employee_id: EMPLOYEE_PATHS,
	line_id: ['line_id', 'line.id', 'line'],
	device_id: ['device_id', 'device.id', 'device'],
	program_membership_id: ['program_membership_id', 'program_membership.id', 'program_membership'],
	replacement_person_id: ['replacement_person_id', 'replacement_person.id', 'replacement_person'],
};

const TYPE_NAMES = ['activity_details.name', 'activity_type.name', 'activity_type'];

/** Attributes of which an empty one says that there is none. */
const NONE_IF_EMPTY = new Set(['line_id', 'device_id', 'program_membership_id']);

const TYPE_IDS = new Map(ACTIVITY_TYPES.map(({ name, id }) => [folded(name), String(id)]));

/** The type of an activity, by its ID or its name; undefined where the row shows none that is known. */
export function typeIdOf(row: Row): string | undefined {
	const id = shownValues(row, 'activity_type_id').find((value) => /^\d{1,15}$/.test(value));
	if (id !== undefined) return id;
	const names = TYPE_NAMES.map((path) => valueAt(row, path)).filter(isText);
	return names.map((name) => TYPE_IDS.get(folded(name))).find((found) => found !== undefined);
}

/** The employee an activity is for, as {@link sameEmployee} compares; undefined where the row does not show it. */
export function employeeIn(row: Row): string | undefined {
	const [shown] = shownValues(row, 'employee_id');
	return shown === undefined ? undefined : sameEmployee(shown);
}

/** An employee ID without what systems change in it: case and leading zeros. */
export function sameEmployee(id: unknown): string {
	return folded(String(id)).replace(/^0+(?=.)/, '');
}

/** The value of an attribute that a row shows; empty for one that it shows to have none, undefined where it shows nothing. */
export function shownIn(row: Row, attribute: string): string | undefined {
	const [value] = shownValues(row, attribute);
	if (value !== undefined) return value;
	const isNone =
		NONE_IF_EMPTY.has(attribute) &&
		pathsOf(attribute).some((path) => isNothing(valueAt(row, path)));
	return isNone ? '' : undefined;
}

/** Whether a row shows the values that were sent for these attributes. */
export function compareShown(row: Row, sent: IDataObject, attributes: string[]): Comparison {
	let comparison: Comparison = 'same';
	for (const attribute of attributes) {
		const value = sent[attribute];
		if (value === undefined) continue;
		const shown = shownIn(row, attribute);
		if (shown === undefined) comparison = 'unknown';
		else if (!isEqual(shown, String(value))) return 'different';
	}
	return comparison;
}

/** A day may come back with a time behind it. */
function isEqual(shown: string, sent: string): boolean {
	return shown === sent || (/^\d{4}-\d{2}-\d{2}$/.test(sent) && shown.startsWith(sent));
}

function shownValues(row: Row, attribute: string): string[] {
	return pathsOf(attribute)
		.map((path) => valueAt(row, path))
		.filter(isText)
		.map((value) => String(value).trim());
}

function pathsOf(attribute: string): string[] {
	return SHOWN_AT[attribute] ?? [attribute];
}

function valueAt(row: Row, path: string): unknown {
	let found: unknown = row;
	for (const key of path.split('.')) found = isObject(found) ? found[key] : undefined;
	return found;
}

function isText(value: unknown): value is string | number {
	return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

function isNothing(value: unknown): boolean {
	return value === null || value === '';
}

function folded(text: string | number): string {
	return String(text).trim().toLowerCase();
}
