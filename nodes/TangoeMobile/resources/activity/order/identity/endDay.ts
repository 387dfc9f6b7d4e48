import type { IDataObject } from 'n8n-workflow';

import { dayIn } from '../../../../kinds/plain/date';
import type { Row } from '../../../../transport/answers/envelope';
import { fieldsOf, type ActivityType } from '../../types/activityType';
import type { Draft } from '../order';
import { momentOf } from './moment';

/**
 * The day on which an order ends something.
 *
 * @param activity as it is sent: without a day where that is today
 * @returns undefined for an order that ends nothing on a day
 */
export function endOfOrder(draft: Draft, activity: IDataObject): string | undefined {
	const attribute = endAttribute(draft.type);
	if (attribute === undefined) return undefined;
	return String(activity[attribute] ?? draft.settings.today);
}

/** The same of an existing order of the same type; undefined where its record does not say it. */
export function endOfRecord(draft: Draft, record: Row): string | undefined {
	const attribute = endAttribute(draft.type);
	if (attribute === undefined || record[attribute] === undefined) return undefined;
	if (record[attribute]) return String(record[attribute]).slice(0, 10);
	// Without a day it ended on the day it was placed.
	const created = momentOf(record.created_at);
	return Number.isNaN(created) ? undefined : dayIn(draft.settings.timezone, new Date(created));
}

/**
 * Whether an existing order ends on another day than one that is asked for. To end today is already done by
 * one that has ended.
 */
export function endsAnotherDay(
	{ settings: { today } }: Draft,
	asked: string | undefined,
	existing: string | undefined,
): boolean {
	if (asked === undefined || existing === undefined || asked === existing) return false;
	return asked !== today || existing > today;
}

/** The attribute of a type that holds the day on which an order ends something; it is left out for today. */
export function endAttribute({ required, optional }: ActivityType): string | undefined {
	return [...required.flatMap(fieldsOf), ...optional].find(
		(field) => field.kind === 'date' && field.isFuture,
	)?.attribute;
}
