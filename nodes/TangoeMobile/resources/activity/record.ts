import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isTangoeHost } from '../../../../credentials/connection/host';
import { textAt } from '../../lookups/row';
import { shapeOf } from '../../panel/simplify';
import type { Connection } from '../../transport/connection';
import type { Row } from '../../transport/answers/envelope';
import { statusOf } from './states';
import { typeWithId } from './types';

/**
 * The fields of an activity that a workflow continues with, in reading order: of the 68 in the
 * documentation's example answer, those that say what it concerns and how far it is. Its state stands before them.
 */
const KEPT = [
	'line_id',
	'device_id',
	'carrier_id',
	'order_number',
	'tracking_number',
	'courier',
	'comment',
	'remote_activity_id',
	'sleep_until',
	'created_at',
	'updated_at',
	'approved_at',
	'completed_at',
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

/** An activity in a dozen fields, under Tangoe's own names. Empty ones are left out. */
export function simplifiedActivity(record: Row, connection: Connection): IDataObject {
	const typeId = record.activity_type_id;
	return withoutGaps({
		id: record.id,
		activity_type_id: typeId,
		activity_name: typeWithId(Number(typeId))?.name ?? textAt('activity_details.name', record),
		employee_id: textAt('created_for.employee_id', record),
		state: record.state,
		...statusOf(record),
		...Object.fromEntries(KEPT.map((key) => [key, record[key]])),
		url: portalUrl(textAt('activity_details.url', record), connection),
		environment: connection.environment,
	});
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
	const filled = Object.entries(record).filter(
		([, value]) => value !== undefined && value !== null && value !== '',
	);
	return Object.fromEntries(filled);
}
