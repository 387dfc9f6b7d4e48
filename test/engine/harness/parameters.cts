import type { INodeParameters } from 'n8n-workflow';
import type { DocumentedType, Payload } from './documentation.cts';
import { expectedBody, OPERATION_OF_ID } from './documentation.cts';
import { operationOf } from './ownExamples.cts';
import { byEmployeeId, byId } from './tangoe.cts';

/** The inner set of each list, part of saved workflows. */
const SETS: Record<string, string> = {
	accessory_order_items_attributes: 'item',
	custom_fields: 'field',
};

/** The parameters of a group's parts by attribute: on the panel, and under Additional Fields. */
interface PartNames {
	required: Record<string, string>;
	optional: Record<string, string>;
}

/** The contract: the parameter of each part of a group, part of saved workflows. */
export const GROUPS: Record<string, PartNames> = {
	shipping_address_attributes: {
		required: {
			address1: 'shippingAddress1',
			city: 'shippingCity',
			state: 'shippingState',
			zip: 'shippingZip',
			country_id: 'shippingCountryId',
		},
		optional: { address2: 'shippingAddress2', ship_attention: 'shippingAttention' },
	},
	preferred_address_attributes: {
		required: {
			address1: 'preferredAddress1',
			city: 'preferredCity',
			state: 'preferredState',
			zip: 'preferredZip',
		},
		optional: { address2: 'preferredAddress2', ship_attention: 'preferredAttention' },
	},
	transfer_of_liability_attributes: {
		required: {
			phone_number: 'transferPhoneNumber',
			name: 'transferName',
			transfer_notes: 'transferNotes',
		},
		optional: {
			to_liability: 'toLiability',
			created_for_personal_email: 'createdForPersonalEmail',
		},
	},
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
		if (attribute in GROUPS) {
			const { required, optional } = GROUPS[attribute];
			Object.assign(onPanel, partsOf(required, value));
			Object.assign(additionalFields, partsOf(optional, value));
			continue;
		}
		const target = isOnPanel(type, attribute) ? onPanel : additionalFields;
		target[camelCase(attribute)] = parameterOf(attribute, value);
	}
	return {
		operation: OPERATION_OF_ID[id] ?? operationOf(id),
		...onPanel,
		additionalFields,
		...('preferredCity' in onPanel && { preferredAddressSameAsShipping: false }),
		...(id === 46 && { options: { returnImeiAsNumber: true } }),
	} as INodeParameters;
}

function partsOf(names: Record<string, string>, value: unknown): Record<string, unknown> {
	const parts = Object.entries(value as Record<string, unknown>);
	return Object.fromEntries(
		parts
			.filter(([attribute]) => attribute in names)
			.map(([attribute, part]) => [names[attribute], parameterOf(attribute, part)]),
	);
}

/** Optional attributes that stand on the panel, because an answer there needs them, or almost every order. */
const ASKED_FOR = ['sleep_until', 'return_courier_id'];

/** What the documentation calls required stands on the panel, the rest under Additional Fields. */
function isOnPanel({ attributes }: DocumentedType, attribute: string): boolean {
	if (ASKED_FOR.includes(attribute)) return true;
	return attributes.some((row) => row.required && row.attribute.split(' or ').includes(attribute));
}

function parameterOf(attribute: string, value: unknown): unknown {
	const set = SETS[attribute];
	if (set !== undefined) return { [set]: setsOf(value) };
	if (attribute === 'warranty') return chosenIn(value as Record<string, unknown>);
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

function chosenIn(flags: Record<string, unknown>): string[] {
	return Object.keys(flags).filter((flag) => flags[flag] === true);
}

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

/** A copy of parameters with one attribute emptied, wherever it stands; of a group, all its parts. */
export function without(parameters: INodeParameters, attribute: string): INodeParameters {
	const names = namesOf(attribute);
	return JSON.parse(JSON.stringify(parameters), (key, value) =>
		names.includes(key) ? emptied(value) : value,
	) as INodeParameters;
}

function namesOf(attribute: string): string[] {
	if (attribute in GROUPS) return Object.values(GROUPS[attribute].required);
	const parts = Object.values(GROUPS).flatMap(({ required }) => required[attribute] ?? []);
	return [camelCase(attribute), ...parts];
}

function emptied(value: unknown): unknown {
	if (Array.isArray(value)) return [];
	if (typeof value !== 'object' || value === null) return '';
	return '__rl' in value ? { ...value, value: '' } : {};
}

export type { Payload };
