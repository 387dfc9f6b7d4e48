import { parameterName } from '../../../kinds/parameterName';
import type { Field } from '../../../kinds/fieldTypes';
import { LOOKUPS } from '../../../lookups/table';
import { neededFieldsOf, type ActivityType } from '../types/activityType';

// Mistakes of whoever edits the catalog. They are refused when the package is loaded, because what is
// not refused becomes an operation that cannot be filled in, or one that hides another.

/**
 * Refuses types that cannot work together, or that name what is not there.
 *
 * @throws Error with what to do about it
 */
export function assertCatalog(types: ActivityType[]): void {
	assertUnique(types, 'id');
	assertUnique(types, 'operation');
	const operations = new Set(types.map(({ operation }) => operation));
	for (const type of types) {
		assertFieldsOnce(type);
		for (const field of withParts(fieldsOfType(type))) {
			assertList(type, field);
			assertDeviations(type, field, operations);
		}
	}
}

function assertUnique(types: ActivityType[], key: 'id' | 'operation'): void {
	const known = new Map<ActivityType['id' | 'operation'], ActivityType>();
	for (const type of types) {
		const first = known.get(type[key]);
		if (first) {
			const value = JSON.stringify(type[key]);
			refuse(type, `has the ${key} ${value} of "${first.name}": give one of them its own`);
		}
		known.set(type[key], type);
	}
}

function assertFieldsOnce(type: ActivityType): void {
	const names = new Set<string>();
	const fields = [...neededFieldsOf(type), ...type.optional];
	for (const field of fields.flatMap(withParameters)) {
		const name = parameterName(field);
		if (names.has(name)) {
			refuse(
				type,
				`has the field ${field.attribute} (parameter ${name}) twice: list it once, under required or optional`,
			);
		}
		names.add(name);
	}
}

function assertList(type: ActivityType, field: Field): void {
	if (!('lookup' in field) || field.lookup === undefined || field.lookup in LOOKUPS) return;
	refuse(
		type,
		`has the field ${field.attribute}, whose list "${field.lookup}" is not in lookups/table.ts: add it there and to LookupName in lookups/lookup.ts, or correct the field under fields/`,
	);
}

function assertDeviations(type: ActivityType, field: Field, operations: Set<string>): void {
	const named = (field.deviations ?? []).flatMap(({ types = [] }) => types);
	const unknown = named.find((operation) => !operations.has(operation));
	if (unknown === undefined) return;
	refuse(
		type,
		`has the field ${field.attribute}, a deviation of which names the operation "${unknown}", which no type has: correct it under fields/`,
	);
}

function fieldsOfType(type: ActivityType): Field[] {
	return [...neededFieldsOf(type), ...type.optional, ...(type.options ?? [])];
}

/** The fields that are parameters of the node: of a group, its parts; of a list, also the one that names its sets. */
function withParameters(field: Field): Field[] {
	if (field.kind === 'list') return [field, ...(field.names ? [field.names] : [])];
	if (field.kind !== 'group') return [field];
	return [...field.fields, ...(field.whole ? [field.whole] : [])];
}

function withParts(fields: Field[]): Field[] {
	return fields.flatMap((field) => ('fields' in field ? [field, ...field.fields] : [field]));
}

function refuse({ name, operation }: ActivityType, problem: string): never {
	throw new Error(`Activity type "${name}" (resources/activity/types/${operation}.ts) ${problem}.`);
}
