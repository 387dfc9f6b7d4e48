import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isTangoeHost } from '../../../../credentials/connection/host';
import { textAt } from '../../lookups/row';
import { shapeOf } from '../../panel/simplify';
import type { Connection } from '../../transport/connection';
import type { Row } from '../../transport/answers/envelope';
import { employeeOf } from './employeeOf';
import { statusOf } from './states';
import { typeWithId } from './types';

/**
 * The fields of an activity that a workflow continues with, in reading order: of the 68 in the
 * documentation's example answer, those that say what it is, what it concerns, what it costs,
 * and what came of it. A new phone number or an eligibility date can only be in the last two groups.
 */
const KEPT = [
	...['line_id', 'device_id', 'carrier_id', 'replacement_person_id', 'label'],
	...['order_number', 'tracking_number', 'courier', 'new_sim', 'new_imei'],
	...['comment', 'remote_activity_id'],
	...['sleep_until', 'pick_up_date', 'return_date'],
	...['plan_cost_cents', 'device_cost_cents', 'currency'],
	...['parent_activity_id', 'triggered_by_activity_id'],
	...['created_at', 'updated_at', 'approved_at', 'completed_at'],
	...['custom_fields', 'field_data'],
];

/** What the activities that an item reads become in its output: simplified or raw, each with what its state says. */
export function activityShapeOf(
	context: IExecuteFunctions,
	itemIndex: number,
	connection: Connection,
): (row: Row) => IDataObject {
	const shape = shapeOf(context, itemIndex, connection, simplifiedActivity);
	// Into the row: a copy of each would double what a long list takes.
	return (row) => Object.assign(shape(row), statusOf(row));
}

/** An activity without what few workflows need, under Tangoe's own names. Empty fields are left out. */
export function simplifiedActivity(record: Row, connection: Connection): IDataObject {
	const typeId = record.activity_type_id;
	return withoutGaps({
		id: record.id,
		activity_type_id: typeId,
		activity_name: typeWithId(Number(typeId))?.name ?? textAt('activity_details.name', record),
		employee_id: employeeOf(record),
		created_for_name: nameOf(record.created_for),
		state: record.state,
		...statusOf(record),
		plan_name: textAt('plan.name', record),
		ref_device_name: textAt('ref_device.name', record),
		...Object.fromEntries(KEPT.map((key) => [key, record[key]])),
		url: portalUrl(textAt('activity_details.url', record), connection),
		environment: connection.environment,
	});
}

function nameOf(person: unknown): string | undefined {
	const parts = ['name_first', 'name_last'].map((key) => textAt(key, person));
	return parts.filter((part) => part !== undefined).join(' ') || textAt('name', person);
}

/** A link in an answer is only returned when it leads to Tangoe, or to the host that gave the answer. */
function portalUrl(url: string | undefined, { origin }: Connection): string | undefined {
	if (url === undefined) return undefined;
	try {
		const parsed = new URL(url);
		const isTangoe = parsed.protocol === 'https:' && isTangoeHost(parsed.hostname);
		return isTangoe || parsed.origin === origin ? url : undefined;
	} catch {
		return undefined;
	}
}

function withoutGaps(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => !isGap(value)));
}

function isGap(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}
