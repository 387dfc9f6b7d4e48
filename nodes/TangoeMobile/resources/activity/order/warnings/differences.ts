import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../../../../lookups/row';
import type { Row } from '../../../../transport/answers/envelope';
import type { OrderBody } from '../order';

/** What an order is about: its attribute, how messages call it, and where a record may show it. */
const SUBJECTS = [
	{
		attribute: 'activity_type_id',
		word: 'activity type',
		shownAt: ['activity_type_id', 'activity_type.id'],
	},
	{
		attribute: 'employee_id',
		word: 'employee',
		shownAt: ['created_for.employee_id', 'employee_id'],
	},
	{ attribute: 'line_id', word: 'line', shownAt: ['line_id', 'line.id'] },
	{ attribute: 'device_id', word: 'device', shownAt: ['device_id', 'device.id'] },
	{
		attribute: 'program_membership_id',
		word: 'program membership',
		shownAt: ['program_membership_id', 'program_membership.id'],
	},
];

/** The attributes that say what an order is about. */
export const SUBJECT_ATTRIBUTES = SUBJECTS.map(({ attribute }) => attribute);

/**
 * What a record shows to be another one than was sent, in words: "line". What it does not show is no
 * difference.
 *
 * @param activity as it was sent, as far as it is known
 */
export function differentSubjects(activity: IDataObject, record: Row): string[] {
	return SUBJECTS.filter(({ attribute, shownAt }) => {
		const sent = textAt(attribute, activity);
		const shown = shownAt.map((path) => textAt(path, record)).find((text) => text !== undefined);
		return sent !== undefined && shown !== undefined && shown !== sent;
	}).map(({ word }) => word);
}

/**
 * The flags sent beside the activity that came back with another value. Where Tangoe expects them is not
 * certain, so an answer that shows other values is worth a look.
 */
export function contradictedFlags(body: OrderBody, record: Row): string[] {
	return Object.entries(body)
		.filter(([attribute]) => attribute !== 'activity')
		.flatMap(([, flags]) => Object.entries(flags ?? {}))
		.filter(([flag, sent]) => typeof record[flag] === 'boolean' && record[flag] !== sent)
		.map(([flag]) => flag);
}
