import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../../data';
import type { Row } from '../../../../transport/answers/envelope';
import { shownIn, typeIdOf } from '../identity/marks';
import type { OrderBody } from '../order';

/** What an order is about, and how messages call it. */
const SUBJECTS = new Map([
	['activity_type_id', 'activity type'],
	['employee_id', 'employee'],
	['line_id', 'line'],
	['device_id', 'device'],
	['program_membership_id', 'program membership'],
]);

/** The attributes that say what an order is about. */
export const SUBJECT_ATTRIBUTES = [...SUBJECTS.keys()];

/**
 * What a record shows to be another one than was sent, in words: "line". What it does not show is no
 * difference.
 *
 * @param activity as it was sent, as far as it is known
 */
export function differentSubjects(activity: IDataObject, record: Row): string[] {
	return [...SUBJECTS].flatMap(([attribute, word]) =>
		differs(activity, record, attribute) ? word : [],
	);
}

function differs(activity: IDataObject, record: Row, attribute: string): boolean {
	const sent = activity[attribute];
	if (sent === undefined) return false;
	// A list may name the type instead.
	const shown = attribute === 'activity_type_id' ? typeIdOf(record) : shownIn(record, attribute);
	return shown !== undefined && shown !== '' && shown !== String(sent);
}

/**
 * The flags of an object of flags, beside the activity or in it, that came back with another value. Where
 * Tangoe expects them is not certain, so an answer that shows other values is worth a look.
 */
export function contradictedFlags({ activity, ...beside }: OrderBody, record: Row): string[] {
	return [...Object.values(beside), ...Object.values(activity)]
		.filter(isFlags)
		.flatMap((flags) => Object.entries(flags))
		.filter(([flag, sent]) => typeof record[flag] === 'boolean' && record[flag] !== sent)
		.map(([flag]) => flag);
}

function isFlags(value: unknown): value is Record<string, boolean> {
	return isObject(value) && Object.values(value).every((flag) => typeof flag === 'boolean');
}
