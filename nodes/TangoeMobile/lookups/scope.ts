import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import type { Connection } from '../transport/connection';
import { LARGEST_PAGE } from '../transport/pages';
import { findPerson } from './findPerson';
import { textAt } from './label';
import type { Lookup, LookupName, ScopeParameter } from './lookup';
import { lookupPages } from './rows';
import { LOOKUPS } from './table';

/** What an operation says about the fields that lists depend on. */
export interface OperationScope {
	/** Undefined for an operation that orders nothing. */
	activityTypeId?: number;
	/** The operation's own fields, by parameter name. */
	fields: ReadonlyMap<string, ScopeField>;
}

/** A field that a list may depend on. */
export interface ScopeField {
	label: string;
	/** Where it stands in the node's parameters, such as `additionalFields.carrierId`. */
	path: string;
	isRequired: boolean;
}

/** The query of a scoped list, or the one line that says what is missing for it. */
export type Scoped = { query: IDataObject } | { hint: string };

/** Where the value of a scope parameter comes from: a field, or a fact about the row picked in one. */
interface Source {
	field: string;
	fact?: { of: LookupName; at: string };
}

/**
 * A list is scoped by the fields of the operation at hand. Where the operation has no carrier, the
 * carrier is that of the account or line it has. Which is why a Device Upgrade, whose first field is
 * the line, is offered what the line's carrier sells.
 */
const SOURCES: Record<Exclude<ScopeParameter, 'activity_type_id' | 'enrollee_id'>, Source[]> = {
	employee_id: [{ field: 'employeeId' }],
	line_id: [{ field: 'lineId' }],
	business_ref_device_id: [{ field: 'businessRefDeviceId' }],
	business_plan_id: [{ field: 'businessPlanId' }],
	carrier_id: [
		{ field: 'carrierId' },
		{ field: 'carrierAccountId', fact: { of: 'carrierAccounts', at: 'carrier_id' } },
		{ field: 'lineId', fact: { of: 'lines', at: 'carrier_id' } },
	],
};

/** The paths of the parameters that a scope may come from. */
export function parentPaths(scope: ScopeParameter[]): string[] {
	const fields = scope.flatMap((parameter) => {
		if (parameter === 'activity_type_id') return [];
		if (parameter === 'enrollee_id') return ['employeeId'];
		return SOURCES[parameter].map(({ field }) => field);
	});
	// A field that one activity requires can be an additional field of another.
	const paths = fields.flatMap((field) => [field, `additionalFields.${field}`]);
	return [...new Set(paths)];
}

/** Turns the scope of a list into its query, from what stands in the node at the moment. */
export async function scopeQuery(
	context: ILoadOptionsFunctions,
	connection: Connection,
	lookup: Lookup,
	operation: OperationScope,
): Promise<Scoped> {
	const query: IDataObject = {};
	for (const parameter of lookup.scope) {
		const found = await valueOf(context, connection, parameter, operation, query);
		if ('hint' in found) {
			if (lookup.isUsefulUnscoped) continue;
			return found;
		}
		if (found.value !== undefined) query[parameter] = found.value;
	}
	return { query };
}

type Found = { value: string | number | undefined } | { hint: string };

async function valueOf(
	context: ILoadOptionsFunctions,
	connection: Connection,
	parameter: ScopeParameter,
	operation: OperationScope,
	query: IDataObject,
): Promise<Found> {
	if (parameter === 'activity_type_id') return { value: operation.activityTypeId };
	if (parameter === 'enrollee_id') return await enrollee(context, connection, operation);

	const source = SOURCES[parameter].find(({ field }) => operation.fields.has(field));
	if (!source) return { value: undefined };
	const found = fieldValue(context, source.field, operation);
	if ('hint' in found || found.value === undefined || !source.fact) return found;
	const { of, at } = source.fact;
	return { value: await factOf(connection, of, String(found.value), at, query) };
}

/** Program memberships are listed by the person's internal ID, not by the employee ID. */
async function enrollee(
	context: ILoadOptionsFunctions,
	connection: Connection,
	operation: OperationScope,
): Promise<Found> {
	const employee = fieldValue(context, 'employeeId', operation);
	if ('hint' in employee) return employee;
	const person = await findPerson(connection, String(employee.value));
	return person
		? { value: String(person.id) }
		: { hint: 'Tangoe Mobile knows nobody with this employee ID' };
}

async function factOf(
	connection: Connection,
	of: LookupName,
	id: string,
	at: string,
	{ employee_id }: IDataObject,
): Promise<string | undefined> {
	const pages = lookupPages(connection, LOOKUPS[of], { employee_id }, LARGEST_PAGE);
	for await (const { rows } of pages) {
		const row = rows.find((candidate) => String(candidate.id) === id);
		if (row) return textAt(at, row);
	}
	return undefined;
}

function fieldValue(
	context: ILoadOptionsFunctions,
	name: string,
	operation: OperationScope,
): Found {
	const { label, path, isRequired } = operation.fields.get(name) ?? unknownField(name);
	const typed = plainValue(context.getCurrentNodeParameter(path));
	if (typed === undefined && !isRequired) return { value: undefined };
	const value = isUnresolved(typed) && name === 'employeeId' ? sampleEmployee(context) : typed;
	// The editor shows about sixty characters of a row.
	if (isUnresolved(value)) {
		return name === 'employeeId'
			? { hint: 'Run the previous node, or set Sample Employee in Options' }
			: { hint: `${label} has no value yet: run the previous node` };
	}
	if (value === '') return isRequired ? { hint: `Choose ${label} first` } : { value: undefined };
	return { value: String(value) };
}

/** A field of an operation that describes none, such as one that only reads. */
function unknownField(name: string): ScopeField {
	return { label: name, path: name, isRequired: true };
}

function sampleEmployee(context: ILoadOptionsFunctions): unknown {
	return plainValue(context.getCurrentNodeParameter('options.sampleEmployeeId')) || undefined;
}

/** The value inside a resource locator; the editor sends null for an expression it cannot resolve. */
function plainValue(parameter: unknown): unknown {
	const isLocator = typeof parameter === 'object' && parameter !== null && 'value' in parameter;
	const value = isLocator ? (parameter as { value: unknown }).value : parameter;
	return typeof value === 'string' ? value.trim() : value;
}

function isUnresolved(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value[0] === '=');
}
