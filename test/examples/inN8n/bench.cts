import assert from 'node:assert/strict';
import type { Stage } from '../../editor/harness/stage.cts';
import type { Json } from '../../editor/harness/workflows.cts';

/** The stage that the examples share, once it is open. */
export type GetStage = () => Stage;

/** The time zone of the example workflows. */
export const zone = 'America/Indiana/Indianapolis';

/** The office as HR writes it, and as an order has it. */
export const office = {
	street: '123 N Fake St.',
	city: 'Indianapolis',
	state: 'IN',
	zip: '46220',
	country: 'US',
};
export const officeAddress = {
	address1: office.street,
	city: office.city,
	state: office.state,
	zip: office.zip,
};
export const unitedStates = 52123291;

/** The calendar day in a time zone, so many days from now. */
export function day(days: number, timeZone = zone): string {
	return dayOf(new Date(Date.now() + days * 86_400_000), timeZone);
}

/** The calendar day of an instant in a time zone, YYYY-MM-DD. */
export function dayOf(instant: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

/** Places an order as another client of Tangoe does; its ID. */
export async function order({ sandbox }: Stage, activity: Json): Promise<number> {
	const response = await fetch(`${sandbox.url}/1/activities`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'API-Token': sandbox.credentials.apiToken },
		body: JSON.stringify({ activity }),
	});
	assert.equal(response.status, 201, await response.clone().text());
	return ((await response.json()) as { id: number }).id;
}

/** What was ordered, by line: orders that are sent at the same time may arrive in any order. */
export function ordersOf({ sandbox }: Stage): Json[] {
	const all: Json[] = sandbox.orders.map(({ activity, ...beside }) => ({ ...activity, ...beside }));
	return all.sort((one, other) => Number(one.line_id ?? 0) - Number(other.line_id ?? 0));
}

/** The ID of the one activity of a type that Tangoe keeps, for a line if one is given. */
export function activityOf({ sandbox }: Stage, type: number, lineId?: number): number {
	const found = sandbox.activities.filter(
		(it) => it.activity_type_id === type && (lineId === undefined || it.line_id === lineId),
	);
	assert.equal(found.length, 1, `one activity of type ${type} for line ${lineId}`);
	return found[0].id;
}

/** An activity in the portal. */
export function linkOf({ sandbox }: Stage, id: number): string {
	return `${sandbox.url}/activities/${id}`;
}

/** Asserts that nothing was sent to Tangoe at all, not even a question. */
export function assertSilence({ sandbox }: Stage): void {
	assert.deepEqual(
		sandbox.requests.map(({ method, path }) => `${method} ${path}`),
		[],
	);
}

/** A Data Table to make. */
export interface Table {
	name: string;
	columns: Record<string, 'number' | 'string'>;
	rows?: Json[];
}

/** Makes a Data Table; its ID. */
export async function createTable(
	{ n8n }: Stage,
	{ name, columns, rows = [] }: Table,
): Promise<string> {
	const { id: project } = await n8n.rest<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const { id } = await n8n.rest<{ id: string }>('POST', tables, {
		name,
		columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
	});
	if (rows.length > 0) {
		await n8n.rest('POST', `${tables}/${id}/insert`, { data: rows, returnType: 'count' });
	}
	return id;
}

/** The rows of a Data Table, by its ID. */
export async function rowsOf({ n8n }: Stage, table: string): Promise<Json[]> {
	const { id: project } = await n8n.rest<{ id: string }>('GET', '/rest/projects/personal');
	const path = `/rest/projects/${project}/data-tables/${table}/rows`;
	return (await n8n.rest<{ data: Json[] }>('GET', path)).data;
}
