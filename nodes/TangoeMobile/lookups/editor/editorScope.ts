import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { isObject } from '../../data';
import type { Lists } from '../lists';
import type { Lookup } from '../lookup';
import { alternateKeyOf, findNamed } from '../names/find';
import {
	scopeFields,
	type Found,
	type OperationScope,
	type ScopeField,
	type ScopeValues,
} from '../scope';
import { LOOKUPS } from '../table';

// The editor shows about fifty-five characters of a row, so every hint is shorter.

/** A parameter as it is in the node while a workflow is built. */
interface Parameter {
	value: unknown;
	mode?: unknown;
}

/**
 * What is in the fields that a list depends on, while somebody builds a workflow: for names the IDs they
 * mean, for a field without a usable value the one line that says what to do.
 *
 * @throws TangoeError when a list that a name is looked up in cannot be read
 */
export async function editorScopeValues(
	context: ILoadOptionsFunctions,
	lists: Lists,
	lookup: Lookup,
	operation: OperationScope,
): Promise<ScopeValues> {
	const scopeValues = new Map<string, Found>();

	/** Ends, because the fields behind a list always have a lower rank than the list. */
	const addFieldsOf = async (list: Lookup): Promise<void> => {
		for (const name of scopeFields(list, operation)) {
			const field = operation.fields.get(name);
			if (field && !scopeValues.has(name)) scopeValues.set(name, await valueOf(name, field));
		}
	};

	const valueOf = async (name: string, field: ScopeField): Promise<Found> => {
		const typed = typedValue(context, name, field);
		if (!('mode' in typed)) return typed;
		const text = String(typed.value);
		const alternateKey = alternateKeyOf(field.lookup, typed.mode, typed.value);
		if (!field.lookup || !alternateKey) return { value: text };
		await addFieldsOf(LOOKUPS[field.lookup]);
		const asked = { lookup: field.lookup, alternateKey, text };
		const finding = await findNamed({ lists, operation, scopeValues }, asked);
		return finding && 'value' in finding
			? finding
			: { hint: `${typed.label} is not found: correct it first` };
	};

	await addFieldsOf(lookup);
	return scopeValues;
}

/** A value with the mode of its locator, or that there is none to go on with. */
function typedValue(
	context: ILoadOptionsFunctions,
	name: string,
	field: ScopeField,
): Found | (Required<Parameter> & { label: string }) {
	const typed = parameterAt(context, field.path);
	if (typed.value === undefined && !field.isRequired) return { value: undefined };
	const isEmployee = name === 'employeeId';
	const isSampled = isUnresolved(typed.value) && isEmployee;
	const { value, mode } = isSampled ? sampleEmployee(context) : typed;
	if (isUnresolved(value)) {
		return isEmployee
			? { hint: 'Run the previous node first, or set Sample Employee' }
			: { hint: `${field.label} has no value yet: run the previous node` };
	}
	if (value === '') {
		return field.isRequired ? { hint: `Choose ${field.label} first` } : { value: undefined };
	}
	return { value, mode, label: isSampled ? 'Sample Employee' : field.label };
}

function sampleEmployee(context: ILoadOptionsFunctions): Parameter {
	const sample = parameterAt(context, 'options.sampleEmployeeId');
	return sample.value === '' ? { value: undefined } : sample;
}

/** The value inside a resource locator. The editor sends null for an expression it cannot resolve, and leaves the value out where one gives undefined. */
function parameterAt(context: ILoadOptionsFunctions, path: string): Parameter {
	const parameter: unknown = context.getCurrentNodeParameter(path);
	const { value, mode } = isObject(parameter) ? parameter : { value: parameter, mode: undefined };
	return { value: typeof value === 'string' ? value.trim() : value, mode };
}

function isUnresolved(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value[0] === '=');
}
