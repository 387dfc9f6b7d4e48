import type { IDataObject } from 'n8n-workflow';

import type { Lists } from './lists';
import type { Lookup, LookupName, ScopeParameter } from './lookup';
import { textAt } from './row';
import { rankOf } from './ranks';
import { SCOPE_SOURCES, type ScopeSource } from './scopeSources';
import { LOOKUPS } from './table';

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
	/** Where it is in the node's parameters, such as `additionalFields.carrierId`. */
	path: string;
	isRequired: boolean;
	/** The list that its own value is from. */
	lookup?: LookupName;
}

/** A value, the one line that says what is missing, or that another field has to be fixed first. */
export type Found = { value: string | number | undefined } | Missing;

/** By field, the IDs that are in the fields a list depends on. They are found in order of dependence. */
export interface ScopeValues {
	get(field: string): Found | undefined;
}

/** The query of a scoped list, or why there is none. */
export type Scoped = { query: IDataObject } | Missing;

type Missing = { hint: string } | { isBlocked: true };

/** The paths of the parameters that a scope may come from. */
export function parentPaths(scope: ScopeParameter[]): string[] {
	const fields = scope
		.flatMap((parameter) => SCOPE_SOURCES[parameter])
		.filter(({ of }) => of !== undefined)
		.map(({ field }) => field);
	// A field that one activity requires can be an additional field of another.
	const paths = fields.flatMap((field) => [field, `additionalFields.${field}`]);
	return [...new Set(paths)];
}

/** The fields of an operation that a list takes its scope from, those of lower rank first. */
export function scopeFields({ scope }: Lookup, operation: OperationScope): string[] {
	return scope
		.filter((parameter) => !isFixed(parameter, operation))
		.flatMap((parameter) => sourcesIn(parameter, operation))
		.sort((one, other) => rankOf(one.of) - rankOf(other.of))
		.map(({ field }) => field);
}

/**
 * Turns the scope of a list into its query.
 *
 * @param values of {@link scopeFields}; a field that is not among them has no value
 * @throws TangoeError when a list that a value comes from cannot be read
 */
export async function scopeQuery(
	lists: Lists,
	lookup: Lookup,
	operation: OperationScope,
	values: ScopeValues,
): Promise<Scoped> {
	const query: IDataObject = {};
	for (const parameter of lookup.scope) {
		const found = isFixed(parameter, operation)
			? { value: operation.activityTypeId }
			: await parameterValue(lists, sourcesIn(parameter, operation), values, query);
		if (!('value' in found)) {
			if (lookup.isUsefulUnscoped && 'hint' in found) continue;
			return found;
		}
		if (found.value !== undefined) query[parameter] = found.value;
	}
	return { query };
}

/** Whether the operation itself says the value, so that no field does. */
function isFixed(parameter: ScopeParameter, { activityTypeId }: OperationScope): boolean {
	return parameter === 'activity_type_id' && activityTypeId !== undefined;
}

/** The first source that the operation has; behind an optional one also the next. */
function sourcesIn(parameter: ScopeParameter, { fields }: OperationScope): ScopeSource[] {
	const sources = SCOPE_SOURCES[parameter].filter(({ field }) => fields.has(field));
	return sources.slice(0, sources[0]?.isOptional ? 2 : 1);
}

async function parameterValue(
	lists: Lists,
	sources: ScopeSource[],
	values: ScopeValues,
	query: IDataObject,
): Promise<Found> {
	for (const source of sources) {
		const found = values.get(source.field) ?? { value: undefined };
		const isEmpty = !('value' in found) || found.value === undefined;
		if (isEmpty && source.isOptional) continue;
		if (isEmpty || source.fact === undefined) return found;
		return await factOf(lists, source, String(found.value), query);
	}
	return { value: undefined };
}

async function factOf(
	lists: Lists,
	{ of, fact = '' }: ScopeSource,
	value: string,
	query: IDataObject,
): Promise<Found> {
	if (of === 'employees') {
		const person = await lists.person(value);
		return person
			? { value: textAt(fact, person) }
			: { hint: 'Tangoe Mobile knows nobody with this employee ID' };
	}
	if (of === undefined) return { value: undefined };
	const narrowed = { employee_id: query.employee_id };
	const row = (await lists.rows(of, narrowed)).find(({ id }) => String(id) === value);
	if (row) return { value: textAt(fact, row) };
	const other = (await lists.otherIds(of, narrowed)).explain(value);
	return other === ''
		? { value: undefined }
		: {
				hint: `Tangoe Mobile lists no ${LOOKUPS[of].row} ${value} for this employee.${other.slice(0, -1)}`,
			};
}
