import type { IDataObject } from 'n8n-workflow';

import { textAt } from './row';
import type { Lists } from './lists';
import type { Lookup, LookupName, ScopeParameter } from './lookup';

/** What an operation says about the fields that lists depend on. */
export interface OperationScope {
	/** Undefined for an operation that orders nothing; a field may say it instead. */
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
	/** The list that its own value is from. */
	lookup?: LookupName;
}

/** What stands in the fields that a list depends on: in the editor, or in one item of a run. */
export interface ScopeValues {
	/** The ID in a field; a name in place of it has been looked up. */
	idOf(field: string): Promise<Found>;
}

/** A value, the one line that says what is missing, or that another field has to be mended first. */
export type Found = { value: string | number | undefined } | Missing;

/** The query of a scoped list, or why there is none. */
export type Scoped = { query: IDataObject } | Missing;

type Missing = { hint: string } | { isBlocked: true };

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
const SOURCES: Record<Exclude<ScopeParameter, 'enrollee_id'>, Source[]> = {
	activity_type_id: [{ field: 'activityTypeId' }],
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

/**
 * Turns the scope of a list into its query.
 *
 * @throws TangoeError when a list that a value comes from cannot be read
 */
export async function scopeQuery(
	lists: Lists,
	lookup: Lookup,
	operation: OperationScope,
	chosen: ScopeValues,
): Promise<Scoped> {
	const query: IDataObject = {};
	for (const parameter of lookup.scope) {
		const found = await parameterValue(lists, parameter, operation, chosen, query);
		if (!('value' in found)) {
			if (lookup.isUsefulUnscoped && 'hint' in found) continue;
			return found;
		}
		if (found.value !== undefined) query[parameter] = found.value;
	}
	return { query };
}

async function parameterValue(
	lists: Lists,
	parameter: ScopeParameter,
	operation: OperationScope,
	chosen: ScopeValues,
	query: IDataObject,
): Promise<Found> {
	if (parameter === 'enrollee_id') return await enrollee(lists, operation, chosen);
	if (parameter === 'activity_type_id' && operation.activityTypeId !== undefined) {
		return { value: operation.activityTypeId };
	}

	const source = SOURCES[parameter].find(({ field }) => operation.fields.has(field));
	if (!source) return { value: undefined };
	const found = await chosen.idOf(source.field);
	if (!('value' in found) || found.value === undefined || !source.fact) return found;
	const { of, at } = source.fact;
	const rows = await lists.rows(of, { employee_id: query.employee_id });
	const row = rows.find(({ id }) => String(id) === String(found.value));
	return { value: row && textAt(at, row) };
}

/** Program memberships are listed by the person's internal ID, not by the employee ID. */
async function enrollee(
	lists: Lists,
	operation: OperationScope,
	chosen: ScopeValues,
): Promise<Found> {
	if (operation.fields.has('enrolleeId')) {
		const given = await chosen.idOf('enrolleeId');
		if ('value' in given && given.value !== undefined) return given;
	}
	const employee = await chosen.idOf('employeeId');
	if (!('value' in employee)) return employee;
	const person = await lists.person(String(employee.value));
	return person
		? { value: String(person.id) }
		: { hint: 'Tangoe Mobile knows nobody with this employee ID' };
}
