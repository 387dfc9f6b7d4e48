import type { INodeProperties } from 'n8n-workflow';

import { propertyOf } from '../../../../kinds';
import { parameterName } from '../../../../kinds/parameterName';
import { comment } from '../../../../fields/order/texts';
import { ACTIONS } from '../actions';
import { CONDITION_FIELDS, OTHER_FIELD } from '../conditions/conditionField';
import { newOwner } from './fields';

const condition: INodeProperties[] = [
	{
		displayName: 'Field',
		name: 'field',
		type: 'options',
		options: CONDITION_FIELDS.map(({ name, value, description }) => ({
			name,
			value,
			...(description !== undefined && { description }),
		})),
		default: 'phoneNumber',
		description: 'What has to have one of the values',
	},
	{
		displayName: 'Field Name',
		name: 'fieldName',
		type: 'string',
		default: '',
		placeholder: 'e.g. cost_center',
		description: 'The name of the field, as Line: Get Many shows it with Simplify off',
		displayOptions: { show: { field: [OTHER_FIELD] } },
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		placeholder: 'e.g. 315-555-0101',
		description:
			'One value, several with commas, or an expression that gives a list. An expression for a list that may have nothing in it has to give [].',
	},
];

/** First that fits. */
export const rules: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Rule',
	description:
		'What becomes of lines and devices of a kind. The first rule that fits counts, and without one the choice above.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				...condition,
				{
					displayName: 'Action',
					name: 'action',
					type: 'options',
					options: [...ACTIONS.values()]
						.map(({ value, nameInRule: name }) => ({ name, value }))
						.sort((one, other) => one.name.localeCompare(other.name)),
					default: 'leave',
				},
				{
					...propertyOf(newOwner),
					displayOptions: {
						show: {
							action: [...ACTIONS.values()]
								.filter(({ order }) => order?.takesOwner)
								.map(({ value }) => value),
						},
					},
				},
				propertyOf(comment),
			],
		},
	],
};

/** They come before the rules. */
export const exceptions: INodeProperties = {
	displayName: 'Exceptions',
	name: 'exceptions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Exception',
	description:
		'What is not touched, whatever the rules say, such as lines on legal hold. What fits is skipped, with the reason.',
	options: [
		{
			displayName: 'Exception',
			name: 'exception',
			values: [
				...condition,
				{
					displayName: 'Reason',
					name: 'reason',
					type: 'string',
					default: '',
					placeholder: 'e.g. Legal hold',
					description: 'Stands in the result',
				},
			],
		},
	],
};

/** The parameter of the new owner, on the panel and in a rule. */
export const NEW_OWNER = parameterName(newOwner);
