import type { IDataObject } from 'n8n-workflow';

import { digest } from './digest';
import type { Row } from '../../../../transport/answers/envelope';
import { employeeOf } from '../../employeeOf';
import type { ActivityType } from '../../types/activityType';

/** Attributes that say what an order is about, of those that the documented record shows. */
export const SHOWN_SUBJECTS = ['line_id', 'device_id'];

/** Attributes that say what an order is about. */
export const SUBJECTS = [...SHOWN_SUBJECTS, 'program_membership_id'];

/**
 * What an order is recognized by: its type, the person, and the line, device or membership that it is
 * about. The models, plans and features of a request do not come back under their names.
 *
 * @param activity as it is sent
 * @param distinguishing further attributes that tell two orders about one thing apart
 */
export function identityKey(activity: IDataObject, distinguishing: string[] = []): string {
	const attributes = ['activity_type_id', 'employee_id', ...SUBJECTS, ...distinguishing];
	return JSON.stringify(attributes.map((attribute) => activity[attribute] ?? null));
}

/**
 * By which two orders are recognized as duplicates, without the personal data in it. The caller's own ID
 * tells two orders apart, but not where a second one is never wanted: there it may be the ID of an execution.
 */
export function duplicateKey(type: ActivityType, activity: IDataObject): string {
	const key = identityKey(activity, distinguishingAttributes(type));
	const ownId = type.duplicates.isNeverWantedAgain ? null : (activity.remote_activity_id ?? null);
	return digest(JSON.stringify([key, ownId]));
}

/** The attributes that tell two orders of a type about one thing apart. */
export function distinguishingAttributes({ distinguishedBy = [] }: ActivityType): string[] {
	return distinguishedBy.map(({ attribute }) => attribute);
}

/** Whether a record is about what an order asks for. One that does not say which line or device it is about is not. */
export function isSameSubject(row: Row, activity: IDataObject): boolean {
	return (
		String(row.activity_type_id) === String(activity.activity_type_id) &&
		employeeOf(row) === activity.employee_id &&
		SUBJECTS.every((key) => activity[key] === undefined || hasSubject(row, key, activity))
	);
}

/** The documented record has no membership, so a record without it may be any of them. */
function hasSubject(row: Row, key: string, activity: IDataObject): boolean {
	if (!(key in row)) return !SHOWN_SUBJECTS.includes(key);
	return String(row[key]) === String(activity[key]);
}

/**
 * Whether an answered value contradicts the one that was sent. Only plain values are compared: what
 * is nested in the request comes back in another form, if at all.
 */
export function differs(answered: unknown, sent: unknown): boolean {
	const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
	if (!isPlain(answered) || !isPlain(sent) || answered === '') return false;
	// A day may come back with a time behind it.
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(String(sent));
	return isDay ? !String(answered).startsWith(String(sent)) : String(answered) !== String(sent);
}

/**
 * The IDs of who and what an order concerns. Texts and dates do not count: an expression such as the
 * present time gives another value with every try, and the order is still the same.
 *
 * @param activity as it is sent
 */
export function idsOf(activity: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(activity).filter(([attribute]) => isIdOf(attribute)));
}

/** Whether an attribute holds IDs of who or what an order concerns. */
export function isIdOf(attribute: string): boolean {
	return /_ids?$/.test(attribute) && attribute !== 'remote_activity_id';
}
