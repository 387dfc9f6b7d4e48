import type { INodeParameters } from 'n8n-workflow';
import type { DocumentedType, Payload } from './documentation.cts';
import { expectedBody, OPERATION_OF_ID } from './documentation.cts';
import { operationOf } from './ownExamples.cts';
import { byEmployeeId, byId } from './tangoe.cts';

/** The inner set of each group, part of saved workflows. */
const SETS: Record<string, string> = {
	shipping_address_attributes: 'address',
	preferred_address_attributes: 'address',
	accessory_order_items_attributes: 'item',
	transfer_of_liability_attributes: 'details',
	warranty: 'flags',
	custom_fields: 'field',
};

/** Attributes that only the example of a type has, but that stand on the panel because it needs them. */
const NEEDED_BY_EXAMPLE_ONLY: Record<number, string[]> = {
	31: ['transfer_of_liability_attributes'],
};

/** The contract's rule for names: the API's attribute in camelCase, without `_attributes`. */
export function camelCase(attribute: string): string {
	return attribute
		.replace(/_attributes$/, '')
		.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The node's parameters for a documented example, as somebody would fill them in by hand. */
export function parametersOf(type: DocumentedType): INodeParameters {
	const { activity_type_id: id } = type;
	const { activity, ...beside } = expectedBody(type);
	const attributes = { ...activity, ...beside } as Record<string, unknown>;
	delete attributes.activity_type_id;

	const onPanel: Record<string, unknown> = {};
	const additionalFields: Record<string, unknown> = {};
	for (const [attribute, value] of Object.entries(attributes)) {
		const target = isOnPanel(type, attribute) ? onPanel : additionalFields;
		target[camelCase(attribute)] = parameterOf(attribute, value);
	}
	return {
		operation: OPERATION_OF_ID[id] ?? operationOf(id),
		...onPanel,
		additionalFields,
		...('preferredAddress' in onPanel && { preferredAddressSameAsShipping: false }),
		...(id === 46 && { options: { returnImeiAsNumber: true } }),
	} as INodeParameters;
}

/** Optional attributes that stand on the panel, because the answer to a question there needs them. */
const NEEDED_BY_ANSWER = ['sleep_until'];

/** What the documentation calls required stands on the panel, the rest under Additional Fields. */
function isOnPanel(
	{ activity_type_id: id, attributes }: DocumentedType,
	attribute: string,
): boolean {
	const isRequired = attributes.some(
		(row) => row.required && row.attribute.split(' or ').includes(attribute),
	);
	if (NEEDED_BY_ANSWER.includes(attribute)) return true;
	return isRequired || (NEEDED_BY_EXAMPLE_ONLY[id] ?? []).includes(attribute);
}

function parameterOf(attribute: string, value: unknown): unknown {
	const set = SETS[attribute];
	if (set !== undefined) return { [set]: setsOf(value) };
	if (/_ids$/.test(attribute)) return value;
	if (attribute === 'employee_id') return byEmployeeId(value as string);
	const isLocator = /_id$/.test(attribute) && !PLAIN_IDS.has(attribute);
	return isLocator ? byId(value as number) : value;
}

const PLAIN_IDS = new Set([
	'remote_activity_id',
	'program_id',
	'return_courier_id',
	'custom_field_id',
]);

function setsOf(value: unknown): unknown[] {
	const sets = Array.isArray(value) ? value : isKeyed(value) ? Object.values(value) : [value];
	return sets.map((attributes) =>
		Object.fromEntries(
			Object.entries(attributes as Record<string, unknown>).map(([attribute, inner]) => [
				camelCase(attribute),
				parameterOf(attribute, inner),
			]),
		),
	);
}

function isKeyed(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).every((key) => /^\d+$/.test(key))
	);
}

/** A copy of parameters with one attribute emptied, wherever it stands. */
export function without(parameters: INodeParameters, attribute: string): INodeParameters {
	const name = camelCase(attribute);
	return JSON.parse(JSON.stringify(parameters), (key, value) =>
		key === name ? emptied(value) : value,
	) as INodeParameters;
}

function emptied(value: unknown): unknown {
	if (Array.isArray(value)) return [];
	if (typeof value !== 'object' || value === null) return '';
	return '__rl' in value ? { ...value, value: '' } : {};
}

export type { Payload };
