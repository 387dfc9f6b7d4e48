import type { IDataObject } from 'n8n-workflow';

import { outcomeJson } from '../../nodes/TangoeMobile/errors/orderOutcome.ts';
import { simplifiedRow } from '../../nodes/TangoeMobile/panel/simplifiedRow.ts';
import { activity } from '../../nodes/TangoeMobile/resources/activity/index.ts';
import { placeOrders } from '../../nodes/TangoeMobile/resources/activity/order/index.ts';
import { simplifiedActivity } from '../../nodes/TangoeMobile/resources/activity/record.ts';
import { typeOfOperation } from '../../nodes/TangoeMobile/resources/activity/types/index.ts';
import { fieldsOf } from '../../nodes/TangoeMobile/resources/activity/types/activityType.ts';
import type { Operation } from '../../nodes/TangoeMobile/resources/operation.ts';
import { get as getPerson } from '../../nodes/TangoeMobile/resources/person/get.ts';
import { getAll as getPeople } from '../../nodes/TangoeMobile/resources/person/getAll.ts';
import { offboardOperation } from '../../nodes/TangoeMobile/resources/person/offboard/index.ts';
import { verifyOffboarding } from '../../nodes/TangoeMobile/resources/person/verify/index.ts';
import { person } from '../../nodes/TangoeMobile/resources/person/index.ts';
import type { Row } from '../../nodes/TangoeMobile/transport/answers/envelope.ts';
import type { Connection } from '../../nodes/TangoeMobile/transport/connection.ts';
import { OFFBOARD_OUTPUT, VERIFY_OUTPUT } from './leaverOutput.cts';
import specification from '../../sandbox/documentation/activity-spec.json';

/** Where n8n looks for them: by version, resource and operation. */
export const SCHEMAS = 'nodes/TangoeMobile/__schema__/v1.0.0';

/** Where n8n looks for that of a node without resources and operations, which the trigger is. */
const TRIGGER_SCHEMA = `${SCHEMAS}.json`;

const DAY = '2026-11-30';
/** All that a simplified record depends on. */
const CONNECTION = {
	origin: 'https://acme.thefutureis.mobi',
	environment: 'production',
} as Connection;

/**
 * For the editor: what the trigger and the operations of the resources Activity and Person give, so that fields can be
 * dragged before the first run. Only they have one: the rows of all other lists are not documented. A
 * person is taken to be what the documented activity shows of the people that it concerns.
 *
 * @returns the JSON by its path from the project's root
 */
export function outputSchemas(): Array<[string, string]> {
	const personRow = simplifiedRow(
		exampleOf(specification.example_response.created_for),
		CONNECTION,
	);
	return [
		...[...activity.operations.values()].map((operation) =>
			schemaFile(activity.value, operation.value, outputOf(operation)),
		),
		...[getPerson, getPeople].map(({ value }) => schemaFile(person.value, value, personRow)),
		schemaFile(person.value, offboardOperation.value, OFFBOARD_OUTPUT),
		schemaFile(person.value, verifyOffboarding.value, VERIFY_OUTPUT),
		[TRIGGER_SCHEMA, textOf({ ...simplifiedExample(), previous_state: 'approved' })],
	];
}

function schemaFile(resource: string, operation: string, output: IDataObject): [string, string] {
	return [`${SCHEMAS}/${resource}/${operation}.json`, textOf(output)];
}

function textOf(output: IDataObject): string {
	return `${JSON.stringify(schemaOf(output), null, '\t')}\n`;
}

function outputOf(operation: Operation): IDataObject {
	const record = simplifiedExample();
	if (operation.outputs) return { ...record, timed_out: false, rounds: 1 };
	if (operation.start !== placeOrders) return record;
	const endsOn = endsOnADay(operation) && { ends_on: DAY };
	return { ...outcomeJson('created'), ...record, ...endsOn };
}

/** The documented activity, simplified. */
function simplifiedExample(): IDataObject {
	const answer = exampleOf(specification.example_response);
	const filled = {
		...answer,
		remote_activity_id: 'REQ0012345',
		custom_fields: [{ custom_field_id: '17', value: 'Cost Center 4100' }],
		field_data: { any: DAY },
	};
	return simplifiedActivity(filled as unknown as Row, CONNECTION);
}

function endsOnADay({ value }: Operation): boolean {
	const fields = typeOfOperation(value)?.required.flatMap(fieldsOf) ?? [];
	return fields.some((field) => field.kind === 'date' && field.isFuture);
}

/** A documented record with a value everywhere: what has none is left out of an output. */
function exampleOf(record: object): Row {
	const filled = Object.entries(record).map(([key, value]) => {
		const isEmpty = value === null || value === '';
		return [key, isEmpty ? (key.endsWith('_id') ? 1 : DAY) : value];
	});
	return Object.fromEntries(filled) as Row;
}

function schemaOf(output: IDataObject): IDataObject {
	const properties = Object.entries(output).map(([key, value]) => [key, { type: typeOf(value) }]);
	return { type: 'object', properties: Object.fromEntries(properties) as IDataObject, version: 1 };
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	return typeof value === 'number' ? 'integer' : typeof value;
}
