import type { ILoadOptionsFunctions } from 'n8n-workflow';

import type { Lists } from '../lists';
import { findNamed, alternateKeyOf } from '../names/find';
import type { ScopeValues, Found, OperationScope, ScopeField } from '../scope';

// The editor shows about fifty-five characters of a row, so every hint is shorter.

/** What stands in the node's fields while somebody builds a workflow. */
export class EditorChoices implements ScopeValues {
	constructor(
		private readonly context: ILoadOptionsFunctions,
		private readonly lists: Lists,
		private readonly operation: OperationScope,
	) {}

	async idOf(name: string): Promise<Found> {
		const field = this.operation.fields.get(name) ?? unknownField(name);
		const typed = this.parameter(field.path);
		if (typed.value === undefined && !field.isRequired) return { value: undefined };
		const isEmployee = name === 'employeeId';
		const isSampled = isUnresolved(typed.value) && isEmployee;
		const given = isSampled ? this.sampleEmployee() : typed;
		if (isUnresolved(given.value)) {
			return isEmployee
				? { hint: 'Employee is empty: run previous node or set a sample' }
				: { hint: `${field.label} has no value yet: run the previous node` };
		}
		if (given.value === '') {
			return field.isRequired ? { hint: `Choose ${field.label} first` } : { value: undefined };
		}
		const source = isSampled ? { ...field, label: 'Sample Employee' } : field;
		return await this.looked(source, given.mode, String(given.value));
	}

	private async looked(field: ScopeField, mode: unknown, text: string): Promise<Found> {
		const { lists, operation } = this;
		const alternateKey = alternateKeyOf(field.lookup, mode);
		if (!field.lookup || !alternateKey) return { value: text };
		const context = { lists, operation, scopeValues: this };
		const finding = await findNamed(context, { lookup: field.lookup, alternateKey, text });
		return finding && 'value' in finding
			? finding
			: { hint: `${field.label} is not found: correct it first` };
	}

	private sampleEmployee(): Parameter {
		const sample = this.parameter('options.sampleEmployeeId');
		return sample.value === '' ? { value: undefined } : sample;
	}

	/** The value inside a resource locator. The editor sends null for an expression it cannot resolve, and leaves the value out where one gives undefined. */
	private parameter(path: string): Parameter {
		const parameter: unknown = this.context.getCurrentNodeParameter(path);
		const isLocator = typeof parameter === 'object' && parameter !== null;
		const { value, mode } = isLocator
			? (parameter as Parameter)
			: { value: parameter, mode: undefined };
		return { value: typeof value === 'string' ? value.trim() : value, mode };
	}
}

interface Parameter {
	value: unknown;
	mode?: unknown;
}

/** A field of an operation that describes none, such as one that only reads. */
function unknownField(name: string): ScopeField {
	return { label: name, path: name, isRequired: true };
}

function isUnresolved(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value[0] === '=');
}
