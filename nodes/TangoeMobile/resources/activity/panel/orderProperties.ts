import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { kindOf } from '../../../kinds';
import {
	parameterName,
	type Field,
	type GroupField,
	type ListField,
} from '../../../kinds/fieldTypes';
import { initialValues } from '../../../kinds/fieldSet';
import { simplifyOption } from '../../../panel/simplify';
import { employee, sampleEmployee } from '../../../fields/person/employee';
import { orderOptions } from '../order/options';
import { ACTIVITY_TYPES } from '../types';
import { fieldsOf, type ActivityType } from '../types/activityType';
import { assertCatalog, assertOnPanel } from './assertCatalog';
import { merged, type Shown } from './merge';
import { inPanelOrder } from './sequence';

assertCatalog(ACTIVITY_TYPES);

const OPERATIONS = ACTIVITY_TYPES.map(({ operation }) => operation);

const REQUIRED = [
	...new Set([employee, ...ACTIVITY_TYPES.flatMap(({ required }) => required.flatMap(fieldsOf))]),
];

/** Every field of every activity type: what is required on the panel, the rest in collections. */
export const orderProperties: INodeProperties[] = [
	...merged(inPanelOrder(REQUIRED).flatMap(onPanel)),
	...merged(ACTIVITY_TYPES.map(additionalFields)),
	...merged(ACTIVITY_TYPES.map(optionsOf)),
];
assertOnPanel(ACTIVITY_TYPES, orderProperties);

function onPanel(field: Field): Shown[] {
	if (field === employee) {
		return [
			{ property: { ...kindOf(field).property(field), required: true }, operations: OPERATIONS },
		];
	}
	return ACTIVITY_TYPES.filter(({ required }) =>
		required.flatMap(fieldsOf).includes(field),
	).flatMap((type) => panelForm(field, type));
}

function panelForm(field: Field, { operation, required }: ActivityType): Shown[] {
	const isAlwaysNeeded = required.includes(field) && field.mayBeBlankWith === undefined;
	const property = {
		...kindOf(field).property(field),
		...(isAlwaysNeeded && field.kind !== 'flag' && { required: true }),
		...(field.kind === 'list' && { default: openList(field) }),
	};
	if (field.kind !== 'group' || !field.sameAs) return [{ property, operations: [operation] }];
	return withSwitch(property, field.sameAs, operation);
}

/** A list that is required begins with one row. */
function openList({ set, fields }: ListField): INodeParameters {
	return { [set]: [initialValues(fields)] };
}

/** The switch first, and the group only while the switch is off. */
function withSwitch(
	property: INodeProperties,
	sameAs: NonNullable<GroupField['sameAs']>,
	operation: string,
): Shown[] {
	const isOff = { [parameterName(sameAs.switch)]: [false] };
	return [
		{ property: kindOf(sameAs.switch).property(sameAs.switch), operations: [operation] },
		{ property: { ...property, displayOptions: { show: isOff } }, operations: [operation] },
	];
}

function additionalFields({ operation, optional }: ActivityType): Shown {
	return {
		property: {
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sorted(optional.map((field) => kindOf(field).property(field))),
		},
		operations: [operation],
	};
}

function optionsOf({ operation, duplicates, options = [] }: ActivityType): Shown {
	const ofAllTypes: INodeProperties[] = [
		{
			displayName: 'Check Choices',
			name: 'checkChoices',
			type: 'boolean',
			default: false,
			description:
				'Whether to check before sending that every chosen ID is in the lists of this employee. It costs a read for each list of each employee.',
		},
		{
			displayName: 'Orders at Once',
			name: 'ordersAtOnce',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10 },
			default: 5,
			description:
				'How many items are sent at the same time. The output keeps the order of the input.',
		},
		kindOf(sampleEmployee).property(sampleEmployee),
		simplifyOption,
	];
	return {
		property: {
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: sorted([
				...ofAllTypes,
				...[...orderOptions(duplicates), ...options].map((field) => kindOf(field).property(field)),
			]),
		},
		operations: [operation],
	};
}

function sorted(properties: INodeProperties[]): INodeProperties[] {
	return [...properties].sort((one, other) => one.displayName.localeCompare(other.displayName));
}
