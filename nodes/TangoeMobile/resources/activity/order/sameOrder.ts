import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../../../lookups/row';
import type { Row } from '../../../transport/answers/envelope';
import type { ActivityType } from '../types/activityType';

/** Attributes that say what an order is about, of those that the documented record shows. */
const SHOWN_SUBJECTS = ['line_id', 'device_id'];

/** Attributes that say what an order is about. */
const SUBJECTS = [...SHOWN_SUBJECTS, 'program_membership_id'];

/**
 * What an order is recognised by: its type, the person, and the line, device or membership that it is
 * about. The models, plans and features of a request do not come back under their names.
 *
 * @param apartBy further attributes that tell two orders about one thing apart
 */
export function marksOf(body: IDataObject, apartBy: string[] = []): string {
	const activity = body.activity as IDataObject;
	const marks = ['activity_type_id', 'employee_id', ...SUBJECTS, ...apartBy];
	return JSON.stringify(marks.map((attribute) => activity[attribute] ?? null));
}

/** By which two items of a run are recognised to ask for the same; the caller's own ID counts. */
export function keyOf(type: ActivityType, body: IDataObject): string {
	const { remote_activity_id } = body.activity as IDataObject;
	return JSON.stringify([marksOf(body, attributesApart(type)), remote_activity_id ?? null]);
}

/** The attributes that tell two orders of a type about one thing apart. */
export function attributesApart({ distinguishedBy = [] }: ActivityType): string[] {
	return distinguishedBy.map(({ attribute }) => attribute);
}

/** The employee an activity is for; list rows may be shorter than the documented record. */
export function employeeOf(row: Row): string | undefined {
	return textAt('created_for.employee_id', row) ?? textAt('employee_id', row);
}

/**
 * Whether a record is about what an order asks for. A record that does not say which line or device it
 * is about is none.
 */
export function isAboutTheSame(row: Row, activity: IDataObject, apartBy: string[] = []): boolean {
	const isType = String(row.activity_type_id) === String(activity.activity_type_id);
	const isPerson = employeeOf(row) === activity.employee_id;
	return (
		isType &&
		isPerson &&
		SUBJECTS.every((key) => activity[key] === undefined || isSameSubject(row, key, activity)) &&
		apartBy.every((key) => !isContradicted(row[key], activity[key]))
	);
}

/** Whether a row of a list shows all by which an order is recognised; the record of an activity may show more. */
export function isWhole(row: Row, type: ActivityType, { activity }: IDataObject): boolean {
	const needed = ['state', ...SHOWN_SUBJECTS, ...attributesApart(type)];
	const sent = activity as IDataObject;
	return needed.every((key) => key in row || (key !== 'state' && sent[key] === undefined));
}

/** The documented record has no membership, so that one without it cannot be told from another. */
function isSameSubject(row: Row, key: string, activity: IDataObject): boolean {
	if (!(key in row)) return !SHOWN_SUBJECTS.includes(key);
	return String(row[key]) === String(activity[key]);
}

/**
 * Whether an answered value speaks against the one that was sent. Only plain values are compared: what
 * is nested in the request comes back in another form, if at all.
 */
export function isContradicted(answered: unknown, sent: unknown): boolean {
	const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
	if (!isPlain(answered) || !isPlain(sent) || answered === '') return false;
	// A day may come back with a time behind it.
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(String(sent));
	return isDay ? !String(answered).startsWith(String(sent)) : String(answered) !== String(sent);
}

/** Whether an activity was withdrawn; the documentation spells it with two l, others with one. */
export function isCancelled({ state }: Row): boolean {
	return /^cancell?ed$/i.test(String(state ?? '').trim());
}
